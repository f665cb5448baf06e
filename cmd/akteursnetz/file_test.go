package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// stored makes a database of one actor in a file and gives its path.
func stored(t *testing.T) (folder, file string) {
	t.Helper()
	folder = home(t)
	file = filepath.Join(folder, "a.db")
	table := filepath.Join(folder, "actors.csv")
	writeFile(t, table, "id,kind,name\nact_a,ASSOCIATION,A\n")
	ok(t, "import", table, "--db", "sqlite:"+file)
	return folder, file
}

func TestDatabaseOfANewerVersionIsLeftAlone(t *testing.T) {
	_, file := stored(t)
	patch(t, file, userVersion, []byte{0, 0, 0, 99})
	before := read(t, file)
	for _, command := range [][]string{{"serve"}, {"token", "list"}, {"import", seedFolder}} {
		fails(t, exitFailure, []string{file, "newer version", "update"}, append(command, "--db", "sqlite:"+file)...)
	}
	if !bytes.Equal(read(t, file), before) {
		t.Error("the file was changed")
	}
}

// userVersion is where a SQLite file keeps the number of its schema.
const userVersion = 60

func patch(t *testing.T, path string, offset int64, with []byte) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := file.WriteAt(with, offset); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestFileThatIsNoDatabaseIsLeftAlone(t *testing.T) {
	file := filepath.Join(home(t), "letter.txt")
	text := bytes.Repeat([]byte("Sehr geehrte Damen und Herren, "), 100)
	writeFile(t, file, string(text))
	fails(t, exitFailure, []string{file, "damaged or none of ours"}, "serve", "--db", "sqlite:"+file)
	if !bytes.Equal(read(t, file), text) {
		t.Error("the file was changed")
	}
}

func TestMissingFolderIsNamed(t *testing.T) {
	file := filepath.Join(home(t), "none", "a.db")
	fails(t, exitFailure, []string{file, "folder", "create it"}, "serve", "--db", "sqlite:"+file)
}

func TestDatabaseThatCannotBeWrittenSaysSo(t *testing.T) {
	folder, file := stored(t)
	if err := os.Chmod(file, 0o444); err != nil {
		t.Fatal(err)
	}
	command := program(t, "import", filepath.Join(folder, "actors.csv"), "--db", "sqlite:"+file)
	if os.Geteuid() == 0 { // whom no mode stops
		asNobody(t, command, folder)
	}
	said, err := command.CombinedOutput()
	if err == nil || command.ProcessState.ExitCode() != exitFailure || !bytes.Contains(said, []byte("cannot be written")) {
		t.Errorf("ended with %v and said %s", err, said)
	}
}

// asNobody runs a command as a user without rights, who may enter the folder.
func asNobody(t *testing.T, command *exec.Cmd, folder string) {
	t.Helper()
	for path, mode := range map[string]os.FileMode{filepath.Dir(folder): 0o755, folder: 0o777} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	command.Path = "/proc/self/exe" // the way to the test binary is closed to others
	command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
}
