//! The rules of procedure, as pure functions of a policy, a case and claimed times (docs/rules.md).

mod approvals;
mod contact;
mod cut_hours;
mod facts;
mod ladder;
mod money;
mod promise;
mod refusal;
mod step;
mod time;

pub use approvals::{approve, needed_approvals};
pub use contact::{check_contact, is_quiet};
pub use cut_hours::{cut_allowed, next_cut};
pub use facts::Facts;
pub use money::{charge, clear, clear_penalties, reverse, take};
pub use promise::promise_until;
pub use refusal::{Refusal, Unmet};
pub use step::{unmet, Step};
pub use time::{
	ends_too_late, local_day, local_minute, start_of_day, too_far, DAY_MS, MAX_DAYS_AHEAD,
	MAX_WINDOW_AHEAD, MINUTE_MS, WEEK_MS,
};
