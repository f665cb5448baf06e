package tables

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// decoded is a file read as UTF-8 without a byte order mark.
type decoded struct {
	io.Reader
	file fs.File
}

func (d decoded) Close() error { return d.file.Close() }

// open reads a file as UTF-8, whatever it is written in.
func open(files fs.FS, name string, from encoding.Encoding) (io.ReadCloser, error) {
	file, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	if from == encoding.Nop {
		return file, nil
	}
	return decoded{transform.NewReader(file, from.NewDecoder()), file}, nil
}

// detect tells the encoding of a file: by its byte order mark; without one UTF-8 if it is valid, else Windows-1252. A
// file with more valid than broken sequences is damaged UTF-8: the broken ones are found when its rows are judged.
func detect(files fs.FS, name string) (encoding.Encoding, error) {
	file, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	in := bufio.NewReaderSize(file, 1<<16)
	mark, err := in.Peek(3)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(mark, []byte{0xff, 0xfe}), bytes.HasPrefix(mark, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), nil
	case bytes.Equal(mark, []byte{0xef, 0xbb, 0xbf}):
		return withoutMark{}, nil
	}
	valid, broken, err := countRunes(in)
	switch {
	case err != nil:
		return nil, err
	case broken > valid:
		return charmap.Windows1252, nil
	}
	return encoding.Nop, nil
}

// countRunes counts the valid and the broken sequences beyond ASCII.
func countRunes(in io.RuneReader) (valid, broken int, err error) {
	for {
		r, size, err := in.ReadRune()
		switch {
		case errors.Is(err, io.EOF):
			return valid, broken, nil
		case err != nil:
			return 0, 0, err
		case r == utf8.RuneError && size == 1:
			broken++
		case r >= utf8.RuneSelf:
			valid++
		}
	}
}

// withoutMark is UTF-8 behind a byte order mark. Unlike unicode.UTF8BOM it leaves broken bytes for the rows' checks.
type withoutMark struct{ encoding.Encoding }

func (withoutMark) NewDecoder() *encoding.Decoder { return &encoding.Decoder{Transformer: &dropMark{}} }

type dropMark struct{ started bool }

func (d *dropMark) Reset() { d.started = false }

func (d *dropMark) Transform(dst, src []byte, atEOF bool) (written, read int, err error) {
	if !d.started {
		if len(src) < 3 && !atEOF {
			return 0, 0, transform.ErrShortSrc
		}
		d.started = true
		read = min(3, len(src))
	}
	n := copy(dst, src[read:])
	if read+n < len(src) {
		err = transform.ErrShortDst
	}
	return n, read + n, err
}
