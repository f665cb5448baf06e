package sqlite

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
)

// childRole makes the test program play another process on the file named by childPath.
const childRole, childPath = "AKTEURSNETZ_TEST_CHILD", "AKTEURSNETZ_TEST_FILE"

func TestMain(m *testing.M) {
	if play, ok := roles[os.Getenv(childRole)]; ok {
		if err := play(context.Background(), os.Getenv(childPath)); err != nil {
			fmt.Println(graph.CodeOf(err), err)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

var roles = map[string]func(ctx context.Context, path string) error{
	"hold": hold, "write": write, "stranger": stranger,
}

func openPath(ctx context.Context, path string) (*Store, error) {
	return Open(ctx, path, graph.Options{Places: gazetteer.Germany(), Now: time.Now})
}

// hold keeps a write under way until its input ends.
func hold(ctx context.Context, path string) error {
	store, err := openPath(ctx, path)
	if err != nil {
		return err
	}
	return store.Write(ctx, graph.Author{ID: "import"}, func(context.Context, graph.Writer) error {
		fmt.Println("held")
		_, err := io.Copy(io.Discard, os.Stdin)
		return err
	})
}

// write adds actors until it is killed, and tells each one that was acknowledged.
func write(ctx context.Context, path string) error {
	store, err := openPath(ctx, path)
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		id := fmt.Sprintf("act_%d", i)
		if err := addActor(ctx, store, id); err != nil {
			return err
		}
		fmt.Println(id)
	}
}

// stranger opens the file as a user who owns nothing.
func stranger(ctx context.Context, path string) error {
	if os.Getuid() == 0 {
		runtime.LockOSThread()
		if err := syscall.Setuid(65534); err != nil {
			return err
		}
	}
	store, err := openPath(ctx, path)
	if err != nil {
		return err
	}
	return addActor(ctx, store, "act_stranger")
}

func addActor(ctx context.Context, store graph.Store, id string) error {
	return store.Write(ctx, graph.Author{ID: "import"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, &graph.Actor{ID: id, Kind: graph.Association, Name: "Verein " + id, Precision: graph.PlacePrecision})
		return err
	})
}

// child is another process.
type child struct {
	*exec.Cmd
	lines *bufio.Scanner
	input io.WriteCloser
}

func start(t *testing.T, role, path string) child {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childRole+"="+role, childPath+"="+path)
	cmd.Stderr = os.Stderr
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return child{cmd, bufio.NewScanner(output), input}
}

// line gives the next line the child writes.
func (c child) line(t *testing.T) string {
	t.Helper()
	if !c.lines.Scan() {
		t.Fatalf("the other process ended: %v", c.lines.Err())
	}
	return c.lines.Text()
}
