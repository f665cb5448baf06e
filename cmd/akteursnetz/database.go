package main

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// passwordVariable holds the database's password where no file does. It is no flag: a command line can be read by others.
const passwordVariable = "AKTEURSNETZ_DB_PASSWORD"

func passwordFromEnviron() string { return os.Getenv(passwordVariable) }

// database is the part of a command line that says where the directory is kept.
type database struct {
	DB             string `placeholder:"URL" default:"${db}" help:"Database: sqlite:PATH, or neo4j://HOST:7687 (also neo4j+s, bolt, bolt+s)."`
	DBUser         string `default:"neo4j" help:"User at the Neo4j server."`
	DBPasswordFile string `placeholder:"FILE" help:"File with the user's password; or set AKTEURSNETZ_DB_PASSWORD."`
}

// Validate checks what can be told without touching the database.
func (d database) Validate() error {
	if path, ok := d.file(); ok {
		if path == "" || path == ":memory:" || strings.HasPrefix(path, "file:") {
			return wrongFlag("db", "%s needs the path of a file, as in sqlite:akteursnetz.db", sqliteScheme)
		}
		return nil
	}
	return d.validateServer()
}

const sqliteScheme = "sqlite:"

var neo4jSchemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// file is the SQLite file, if it is one.
func (d database) file() (string, bool) { return strings.CutPrefix(d.DB, sqliteScheme) }

// validateServer never repeats the value: it may hold a password.
func (d database) validateServer() error {
	scheme, rest, found := strings.Cut(d.DB, "://")
	switch server, err := url.Parse(d.DB); {
	case !found || !slices.Contains(neo4jSchemes, scheme):
		return wrongFlag("db", "it does not say which kind of database; write sqlite:PATH, neo4j://HOST:7687 or bolt://HOST:7687")
	case strings.Contains(rest, "@"):
		return wrongFlag("db", "an address with user or password is refused, because others could read it; name the user with "+
			"--db-user and give the password in a file named by --db-password-file or in %s", passwordVariable)
	case err != nil || server.Hostname() == "":
		return wrongFlag("db", "that is no address; write %s://HOST:7687", scheme)
	case d.DBPasswordFile != "" && passwordFromEnviron() != "":
		return wrongFlag("db-password-file", "%s is set as well; keep one of the two", passwordVariable)
	}
	return nil
}

// password is read when it is needed, so that a changed file counts.
func (d database) password() (string, error) {
	if d.DBPasswordFile == "" {
		return passwordFromEnviron(), nil
	}
	text, err := os.ReadFile(d.DBPasswordFile)
	if err != nil {
		return "", wrongFlag("db-password-file", "%v; name a file that this user can read", err)
	}
	return strings.TrimRight(string(text), "\r\n"), nil
}

// defaultDatabase is a SQLite file in the user's data folder; empty where the user has no such folder.
func defaultDatabase() string {
	folder, err := dataFolder()
	if err != nil {
		return ""
	}
	return sqliteScheme + filepath.Join(folder, "akteursnetz.db")
}

// dataFolder is where the program keeps its own files, as the XDG base directory specification says.
func dataFolder() (string, error) {
	if data := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "akteursnetz"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", errors.New("this user has no home folder; set XDG_DATA_HOME to a folder for the program's data")
	}
	return filepath.Join(home, ".local", "share", "akteursnetz"), nil
}
