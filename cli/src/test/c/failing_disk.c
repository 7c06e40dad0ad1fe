/*
 * Preloaded below the database in trials: makes its writes and syncs of data and log files fail, or come back short, at seeded moments.
 *
 * Does nothing but in processes of the program "postgres", nothing to files outside TRIAL_DISK_FOLDER, and nothing while the file
 * TRIAL_DISK_PLAN is absent. The plan is one line: KIND FILES ONE_IN SEED, where KIND is eio, enospc, short or sync, FILES is data, log
 * or all, and about one call in ONE_IN is struck. Each strike adds a byte to the file TRIAL_DISK_STRIKES.
 *
 *   cc -shared -fPIC -O2 -o failing_disk.so failing_disk.c -ldl
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { NONE, EIO_ON_WRITE, ENOSPC_ON_WRITE, SHORT_WRITE, EIO_ON_SYNC };

static uint64_t calls;
static int database;

/* Asked once: PostgreSQL later writes its processes' titles over the name of the program. */
__attribute__((constructor)) static void look(void) {
    database = strcmp(program_invocation_short_name, "postgres") == 0;
}

/* Whether the file is one of the plan's: "data" are tables and indexes under base/ and global/, "log" is pg_wal/. */
static int chosen(int fd, const char *files) {
    const char *folder = getenv("TRIAL_DISK_FOLDER");
    char link[64], path[PATH_MAX];
    if (folder == NULL)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return 0;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder)) != 0)
        return 0;
    int log = strstr(path, "/pg_wal/") != NULL;
    int data = strstr(path, "/base/") != NULL || strstr(path, "/global/") != NULL;
    return (log && strcmp(files, "data") != 0) || (data && strcmp(files, "log") != 0);
}

static void count_strike(void) {
    const char *strikes = getenv("TRIAL_DISK_STRIKES");
    int fd = strikes == NULL ? -1 : open(strikes, O_WRONLY | O_APPEND | O_CLOEXEC);
    if (fd >= 0) {
        if (syscall(SYS_write, fd, "x", 1) < 0)
            abort();
        close(fd);
    }
}

/* SplitMix64 over seed, process and number of the call. */
static int struck(uint64_t seed, unsigned one_in) {
    uint64_t z = seed + 0x9e3779b97f4a7c15u * (++calls + ((uint64_t) getpid() << 20));
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return one_in > 0 && (z ^ (z >> 31)) % one_in == 0;
}

static enum kind fate(int fd, int sync) {
    if (!database)
        return NONE;
    int saved = errno;
    enum kind result = NONE;
    const char *plan = getenv("TRIAL_DISK_PLAN");
    FILE *file = plan == NULL ? NULL : fopen(plan, "re");
    if (file != NULL) {
        char kind[16], files[16];
        unsigned one_in;
        unsigned long long seed;
        if (fscanf(file, "%15s %15s %u %llu", kind, files, &one_in, &seed) == 4 && chosen(fd, files)
            && (strcmp(kind, "sync") == 0) == sync && struck(seed, one_in)) {
            result = sync                          ? EIO_ON_SYNC
                     : strcmp(kind, "eio") == 0    ? EIO_ON_WRITE
                     : strcmp(kind, "enospc") == 0 ? ENOSPC_ON_WRITE
                                                   : SHORT_WRITE;
            count_strike();
        }
        fclose(file);
    }
    errno = saved;
    return result;
}

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__)) dlsym(RTLD_NEXT, name))

ssize_t write(int fd, const void *bytes, size_t count) {
    enum kind fated = fd > 2 ? fate(fd, 0) : NONE;
    if (fated == EIO_ON_WRITE || fated == ENOSPC_ON_WRITE) {
        errno = fated == EIO_ON_WRITE ? EIO : ENOSPC;
        return -1;
    }
    return REAL(ssize_t, "write", int, const void *, size_t)(fd, bytes, fated == SHORT_WRITE ? (count + 1) / 2 : count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
    enum kind fated = fate(fd, 0);
    if (fated == EIO_ON_WRITE || fated == ENOSPC_ON_WRITE) {
        errno = fated == EIO_ON_WRITE ? EIO : ENOSPC;
        return -1;
    }
    return REAL(ssize_t, "pwrite", int, const void *, size_t, off_t)(
        fd, bytes, fated == SHORT_WRITE ? (count + 1) / 2 : count, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
    return pwrite(fd, bytes, count, offset);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
    enum kind fated = fate(fd, 0);
    if (fated == EIO_ON_WRITE || fated == ENOSPC_ON_WRITE) {
        errno = fated == EIO_ON_WRITE ? EIO : ENOSPC;
        return -1;
    }
    if (fated == SHORT_WRITE && count > 0)
        return REAL(ssize_t, "pwrite", int, const void *, size_t, off_t)(
            fd, parts[0].iov_base, (parts[0].iov_len + 1) / 2, offset);
    return REAL(ssize_t, "pwritev", int, const struct iovec *, int, off_t)(fd, parts, count, offset);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
    return pwritev(fd, parts, count, offset);
}

int posix_fallocate(int fd, off_t offset, off_t length) {
    enum kind fated = fate(fd, 0);
    if (fated == EIO_ON_WRITE)
        return EIO;
    if (fated != NONE)
        return ENOSPC;
    return REAL(int, "posix_fallocate", int, off_t, off_t)(fd, offset, length);
}

int posix_fallocate64(int fd, off64_t offset, off64_t length) {
    return posix_fallocate(fd, offset, length);
}

int fsync(int fd) {
    if (fate(fd, 1) != NONE) {
        errno = EIO;
        return -1;
    }
    return REAL(int, "fsync", int)(fd);
}

int fdatasync(int fd) {
    if (fate(fd, 1) != NONE) {
        errno = EIO;
        return -1;
    }
    return REAL(int, "fdatasync", int)(fd);
}
