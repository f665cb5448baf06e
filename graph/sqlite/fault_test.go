package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// refused asserts that err is UNAVAILABLE and tells what to do.
func refused(t *testing.T, err error, remedy string) {
	t.Helper()
	if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), remedy) {
		t.Errorf("got %v (%s), want UNAVAILABLE with %q", err, graph.CodeOf(err), remedy)
	}
}

// raw runs statements on a file without the store.
func raw(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		name, remedy string
		make         func(t *testing.T, path string)
	}{
		{"no database", "damaged or none of ours", func(t *testing.T, path string) {
			if err := os.WriteFile(path, bytes.Repeat([]byte("a,b,c\n"), 1000), 0o600); err != nil {
				t.Fatal(err)
			}
		}},
		{"another program's", "another program", func(t *testing.T, path string) {
			raw(t, path, "CREATE TABLE theirs (x)")
		}},
		{"marked by another program", "another program", func(t *testing.T, path string) {
			raw(t, path, "PRAGMA application_id = 7", "CREATE TABLE theirs (x)")
		}},
		{"a newer version's", "update the program", func(t *testing.T, path string) {
			raw(t, path, fmt.Sprintf("PRAGMA application_id = %d", application), "PRAGMA user_version = 999")
		}},
		{"a folder", "cannot be opened", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "directory.db")
			c.make(t, path)
			before, _ := os.ReadFile(path)
			_, err := openPath(t.Context(), path)
			refused(t, err, c.remedy)
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestFolderThatIsNotThere(t *testing.T) {
	_, err := openPath(t.Context(), filepath.Join(t.TempDir(), "none", "directory.db"))
	refused(t, err, "create it")
}

func TestNamesWithMarks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a?b=c#d%20e ü&f.db")
	if err := addActor(t.Context(), openTest(t, path), "act_a"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestNewFilesAreForOneUser(t *testing.T) {
	folder := t.TempDir()
	openTest(t, filepath.Join(folder, "directory.db"))
	files, err := os.ReadDir(folder)
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files { // the log beside it has the same words
		if info, err := file.Info(); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", file.Name(), info, err)
		}
	}
}

func TestDamagedFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "directory.db")
	store, err := openPath(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := addActor(t.Context(), store, "act_a"); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copy(content[4096:], bytes.Repeat([]byte{0xa5}, len(content)-4096)) // all but the first page
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if store, err = openPath(t.Context(), path); err == nil {
		_, err = store.For(graph.Public).ActorsByID(t.Context(), []string{"act_a"})
	}
	refused(t, err, "backup")
}

func TestReadOnlyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "directory.db")
	openTest(t, path)
	for folder := filepath.Dir(path); folder != filepath.Dir(os.TempDir()) && folder != "/"; folder = filepath.Dir(folder) {
		if err := os.Chmod(folder, 0o755); err != nil && folder == filepath.Dir(path) {
			t.Fatal(err)
		}
		if folder == os.TempDir() {
			break
		}
	}
	for _, file := range []string{path, path + "-wal", path + "-shm"} {
		if err := os.Chmod(file, 0o444); err != nil {
			t.Fatal(err)
		}
	}
	answer := start(t, "stranger", path).line(t)
	if !strings.HasPrefix(answer, string(graph.Unavailable)) || !strings.Contains(answer, "write") {
		t.Errorf("got %q, want UNAVAILABLE and who must be allowed to write", answer)
	}
}

func TestFileLockedByAnotherProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "directory.db")
	store := openTest(t, path)
	other := start(t, "hold", path)
	if got := other.line(t); got != "held" {
		t.Fatal(got)
	}
	refused(t, addActor(t.Context(), store, "act_a"), "try again")
	if _, err := store.For(graph.Public).ActorsByID(t.Context(), []string{"act_a"}); err != nil {
		t.Errorf("reading has to wait for a writer: %v", err)
	}
	if err := store.Ping(t.Context()); err != nil {
		t.Error(err)
	}
	other.input.Close()
	if err := other.Wait(); err != nil {
		t.Fatal(err)
	}
	if err := addActor(t.Context(), store, "act_a"); err != nil {
		t.Errorf("after the other has let go: %v", err)
	}
}

func TestDiskFull(t *testing.T) {
	store := openTest(t, filepath.Join(t.TempDir(), "directory.db"))
	ctx := t.Context()
	limit := func(pages int) {
		err := store.writer.with(ctx, func(w *connection) error {
			_, err := w.conn.ExecContext(ctx, fmt.Sprintf("PRAGMA max_page_count = %d", pages))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := addActor(ctx, store, "act_first"); err != nil {
		t.Fatal(err)
	}
	limit(1) // no more than there are
	var err error
	for i := 0; i < 1000 && err == nil; i++ {
		err = addActor(ctx, store, fmt.Sprintf("act_%d", i))
	}
	refused(t, err, "make room")
	found, err := store.For(graph.Public).ActorsByID(ctx, []string{"act_first"})
	if err != nil || len(found) != 1 {
		t.Errorf("what was there is gone: %v, %v", found, err)
	}
	limit(1_000_000)
	if err := addActor(ctx, store, "act_last"); err != nil {
		t.Errorf("after room was made: %v", err)
	}
}

func TestKilledWriterLosesNothingAcknowledged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "directory.db")
	other := start(t, "write", path)
	var acknowledged []string
	for range 30 {
		acknowledged = append(acknowledged, other.line(t))
	}
	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for other.lines.Scan() {
		acknowledged = append(acknowledged, other.lines.Text())
	}
	_ = other.Wait()
	store := openTest(t, path)
	found, err := store.For(graph.Public).ActorsByID(t.Context(), acknowledged)
	if err != nil || len(found) != len(acknowledged) {
		t.Errorf("%d of %d acknowledged actors are there: %v", len(found), len(acknowledged), err)
	}
	if err := addActor(t.Context(), store, "act_after"); err != nil {
		t.Error(err)
	}
}

func TestWriteInsideWrite(t *testing.T) {
	store := openTest(t, filepath.Join(t.TempDir(), "directory.db"))
	err := store.Write(t.Context(), graph.Author{ID: "a"}, func(ctx context.Context, _ graph.Writer) error {
		return addActor(ctx, store, "act_a")
	})
	if graph.CodeOf(err) != graph.Internal {
		t.Errorf("got %v, want INTERNAL instead of waiting for itself", err)
	}
}

func TestTwoProcessesShareAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "directory.db")
	one, two := openTest(t, path), openTest(t, path)
	for i, store := range []*Store{one, two, one} {
		if err := addActor(t.Context(), store, fmt.Sprintf("act_%d", i)); err != nil {
			t.Fatal(err)
		}
		for _, reader := range []*Store{one, two} {
			view, err := reader.For(graph.Public).View(t.Context())
			if err != nil || len(view.IDs()) != i+1 {
				t.Fatalf("after %d writes: %v, %v", i+1, view, err)
			}
		}
	}
}

// TestErasedWordsLeaveTheFile looks for what a deleted person was called in every byte that is kept.
func TestErasedWordsLeaveTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "directory.db")
	store := openTest(t, path)
	ctx := t.Context()
	person := &graph.Actor{ID: "act_p", Kind: graph.Volunteer, Name: "Quitzowka Zwirbelfeld", Visibility: graph.InternalOnly}
	person.Descriptions = graph.Texts{{Lang: "de", Text: "spielt Nasenflöte"}}
	err := store.Write(ctx, graph.Author{ID: "a"}, func(ctx context.Context, w graph.Writer) error {
		if _, err := w.Create(ctx, person); err != nil {
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	err = store.Write(ctx, graph.Author{ID: "a"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Delete(ctx, "act_p", 1)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{path, path + "-wal"} {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"Quitzowka", "quitzowka", "zwirbelfeld", "Nasenfl", "nasenflote"} {
			if bytes.Contains(content, []byte(word)) {
				t.Errorf("%s still holds %s", filepath.Base(file), word)
			}
		}
	}
}

// TestCancelledCallsLeaveNothingBehind ends calls at every moment and then expects all connections to work.
func TestCancelledCallsLeaveNothingBehind(t *testing.T) {
	store := openTest(t, filepath.Join(t.TempDir(), "directory.db"))
	for i := range 100 {
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan struct{})
		go func() {
			defer close(done)
			_ = addActor(ctx, store, fmt.Sprintf("act_%d", i))
			_, _ = store.For(graph.Public).Actors(ctx, graph.ActorQuery{Total: true})
		}()
		for range i {
			_ = store.For(graph.Public) // pass a little time, a little more each time
		}
		cancel()
		<-done
	}
	for i := range 2 * readerCount {
		if err := addActor(t.Context(), store, fmt.Sprintf("act_after_%d", i)); err != nil {
			t.Fatal(err)
		}
		if _, err := store.For(graph.Public).Actors(t.Context(), graph.ActorQuery{}); err != nil {
			t.Fatal(err)
		}
	}
}
