package sqlite

import (
	"fmt"
	"os"
	"strings"
	"syscall"
)

// holder says who holds the lock for writing: in WAL mode a lock on byte 120
// of the file that ends in -shm. The kernel lists locks as
//
//	1: POSIX  ADVISORY  WRITE 4711 fe:00:131 120 120
//
// with the process, the device, the inode, and the first and last byte.
func holder(path string) string {
	const unknown = "another process"
	info, err := os.Stat(path + "-shm")
	if err != nil {
		return unknown
	}
	file, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return unknown
	}
	locks, err := os.ReadFile("/proc/locks")
	if err != nil {
		return unknown
	}
	for line := range strings.Lines(string(locks)) {
		fields := strings.Fields(line)
		if len(fields) != 8 || fields[3] != "WRITE" || !strings.HasSuffix(fields[5], fmt.Sprintf(":%d", file.Ino)) || fields[6] != "120" {
			continue
		}
		name, err := os.ReadFile("/proc/" + fields[4] + "/comm")
		if err != nil { // of another container
			return unknown
		}
		return fmt.Sprintf("process %s (%s)", fields[4], strings.TrimSpace(string(name)))
	}
	return unknown
}
