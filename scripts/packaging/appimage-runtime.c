/*
 * What an AppImage begins with, for packages that are not for release: it unpacks the image that follows it into a folder
 * of its own, runs AppRun there, and takes the folder away again. The runtime of the AppImage project mounts the image
 * instead; it is a download that not every machine reaches. Built by scripts/packaging/appimage-tools.ts.
 */
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <squashfuse/squashfuse.h>

static pid_t child;

static void fail(const char *what) {
  fprintf(stderr, "AppImage: %s: %s\n", what, strerror(errno));
  exit(127);
}

/* The image begins where this program ends: after its table of sections. */
static size_t program_size(const char *path) {
  Elf64_Ehdr header;
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || read(fd, &header, sizeof header) != sizeof header) fail(path);
  close(fd);
  return header.e_shoff + (size_t)header.e_shentsize * header.e_shnum;
}

static void write_file(sqfs *fs, sqfs_inode *inode, const char *path) {
  static char buffer[1 << 20];
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0755);
  if (fd < 0) fail(path);
  sqfs_off_t size = inode->xtra.reg.file_size;
  for (sqfs_off_t at = 0; at < size;) {
    sqfs_off_t part = sizeof buffer;
    if (sqfs_read_range(fs, inode, at, &part, buffer) || part <= 0) fail(path);
    for (sqfs_off_t done = 0; done < part;) {
      ssize_t written = write(fd, buffer + done, part - done);
      if (written < 0) fail(path);
      done += written;
    }
    at += part;
  }
  if (close(fd)) fail(path);
}

static void write_link(sqfs *fs, sqfs_inode *inode, const char *path) {
  char target[PATH_MAX];
  size_t size = sizeof target;
  if (sqfs_readlink(fs, inode, target, &size) || symlink(target, path)) fail(path);
}

static void unpack(const char *image, size_t offset, const char *into) {
  sqfs fs;
  sqfs_traverse walk;
  sqfs_err error = SQFS_OK;
  if (sqfs_open_image(&fs, image, offset)) fail(image);
  if (sqfs_traverse_open(&walk, &fs, sqfs_inode_root(&fs))) fail(image);
  while (sqfs_traverse_next(&walk, &error)) {
    if (walk.dir_end) continue;
    sqfs_inode inode;
    char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s/%s", into, walk.path) >= (int)sizeof path) fail(walk.path);
    if (sqfs_inode_get(&fs, &inode, walk.entry.inode)) fail(path);
    if (S_ISDIR(inode.base.mode)) {
      if (mkdir(path, 0755)) fail(path);
    } else if (S_ISREG(inode.base.mode)) write_file(&fs, &inode, path);
    else if (S_ISLNK(inode.base.mode)) write_link(&fs, &inode, path);
  }
  if (error) fail(image);
  sqfs_traverse_close(&walk);
}

static int take_away(const char *path, const struct stat *s, int flag, struct FTW *f) {
  (void)s, (void)flag, (void)f;
  return remove(path);
}

static void pass_on(int signal) {
  if (child > 0) kill(child, signal);
}

int main(int argc, char **argv) {
  char image[PATH_MAX], folder[PATH_MAX], program[PATH_MAX + 8];
  (void)argc;
  if (realpath("/proc/self/exe", image) == NULL) fail("/proc/self/exe");
  const char *tmp = getenv("TMPDIR");
  snprintf(folder, sizeof folder, "%s/appimage-XXXXXX", tmp && *tmp ? tmp : "/tmp");
  if (mkdtemp(folder) == NULL) fail(folder);
  unpack(image, program_size(image), folder);
  snprintf(program, sizeof program, "%s/AppRun", folder);
  setenv("APPIMAGE", image, 1);
  setenv("APPDIR", folder, 1);
  child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    argv[0] = program;
    execv(program, argv);
    fail(program);
  }
  signal(SIGTERM, pass_on);
  signal(SIGINT, pass_on);
  signal(SIGHUP, pass_on);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR);
  nftw(folder, take_away, 16, FTW_DEPTH | FTW_PHYS);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
