package jvm

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// Version is the Neo4j release that Install fetches; pom.xml names the same.
const Version = "5.26.16"

//go:embed pom.xml
var pom []byte

// ErrNotInstalled means that Install has not run on this machine.
var ErrNotInstalled = errors.New("Neo4j " + Version + " has not been fetched")

// Installed reports ErrNotInstalled unless Start can run without fetching anything.
func Installed() error {
	lib, err := libFolder()
	if err != nil {
		return err
	}
	if _, err := os.Stat(lib); err != nil {
		return ErrNotInstalled
	}
	_, err = java()
	return err
}

// Install fetches Neo4j's jars (116 MB) into the user's cache folder unless they are there. Maven reports to progress.
func Install(ctx context.Context, progress io.Writer) error {
	lib, err := libFolder()
	if err != nil {
		return err
	}
	if _, err := os.Stat(lib); err == nil {
		return nil
	}
	fmt.Fprintln(progress, "fetching Neo4j", Version, "with Maven (116 MB, once)")
	if err := os.MkdirAll(filepath.Dir(lib), 0o755); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(lib), "fetch-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	if err := fetch(ctx, tmp, progress); err != nil {
		return err
	}
	return publish(filepath.Join(tmp, "lib"), lib)
}

func fetch(ctx context.Context, folder string, progress io.Writer) error {
	if err := os.WriteFile(filepath.Join(folder, "pom.xml"), pom, 0o600); err != nil {
		return err
	}
	mvn := exec.CommandContext(ctx, "mvn", "-B", "-q", "-Dstyle.color=never", "dependency:copy-dependencies",
		"-DincludeScope=runtime", "-DoutputDirectory=lib")
	mvn.Dir = folder
	mvn.Stdout, mvn.Stderr = progress, progress
	if err := mvn.Run(); err != nil {
		return fmt.Errorf("fetching Neo4j's jars with Maven: %w", err)
	}
	return nil
}

// publish moves the finished folder to its place in one step, so that a lib folder is always complete. Two installers
// may race; the later one finds the work done.
func publish(finished, lib string) error {
	err := os.Rename(finished, lib)
	if _, statErr := os.Stat(lib); statErr == nil {
		return nil
	}
	return err
}

func libFolder() (string, error) {
	cache, err := os.UserCacheDir()
	return filepath.Join(cache, "akteursnetz", "neo4j-"+Version), err
}

// java finds a JDK: a mere runtime cannot run Server.java from source.
func java() (string, error) {
	home := os.Getenv("JAVA_HOME")
	if home != "" {
		return filepath.Join(home, "bin", "java"), nil
	}
	if _, err := exec.LookPath("javac"); err != nil {
		return "", errors.New("no JDK found (17 or 21, in PATH or JAVA_HOME)")
	}
	return exec.LookPath("java")
}
