package eval

import (
	"compress/gzip"
	"errors"
	"io"
	"os"
)

// openGzip opens a compressed file.
func openGzip(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return gzipFile{unzipped, f}, nil
}

type gzipFile struct {
	*gzip.Reader
	file *os.File
}

func (g gzipFile) Close() error { return errors.Join(g.Reader.Close(), g.file.Close()) }
