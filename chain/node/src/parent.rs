//! Notices the end of the process that started this one.

use futures::channel::oneshot;
use std::{
	io::{stdin, Read},
	process,
	sync::mpsc::{channel, Sender},
	thread,
	time::Duration,
};

/// How often the parent's process id is compared: a changed one means that the parent has ended.
const POLL: Duration = Duration::from_millis(500);

/// How long an orderly stop may take before the process ends without one. The database survives that.
const GRACE: Duration = Duration::from_secs(10);

/// Resolves when the parent process ends or closes this process's standard input.
///
/// Should the node not stop within a grace period after that, the process is ended all the same.
pub fn watch() -> oneshot::Receiver<()> {
	let (resolve, ended) = oneshot::channel();
	let (report, first_report) = channel();
	watch_parent_id(report.clone());
	watch_stdin(report);
	thread::spawn(move || {
		let _ = first_report.recv();
		let _ = resolve.send(());
		thread::sleep(GRACE);
		process::exit(1);
	});
	ended
}

#[cfg(unix)]
fn watch_parent_id(report: Sender<()>) {
	use std::os::unix::process::parent_id;
	let parent = parent_id();
	thread::spawn(move || {
		while parent_id() == parent {
			thread::sleep(POLL);
		}
		let _ = report.send(());
	});
}

/// Process ids of parents are not kept up to date here: the end of standard input has to do.
#[cfg(not(unix))]
fn watch_parent_id(_report: Sender<()>) {}

fn watch_stdin(report: Sender<()>) {
	thread::spawn(move || {
		let mut bytes = [0; 64];
		while matches!(stdin().lock().read(&mut bytes), Ok(read) if read > 0) {}
		let _ = report.send(());
	});
}
