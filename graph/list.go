package graph

import (
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"
)

// List is an ordered, filtered list: its name, so that a cursor of one is refused by another, and what its positions look
// like, so that a cursor that somebody made up is refused before a store meets it.
type List struct {
	Name string
	keys []form
	id   form
}

// form tells whether a text in a position is one that a list can hold.
type form func(string) bool

// newList is a list of records.
func newList(name string, keys ...form) List { return List{Name: name, keys: keys, id: ValidID} }

// holds tells whether a position can be one of the list's.
func (l List) holds(at Position) bool {
	if len(at.Keys) != len(l.keys) || !l.id(at.ID) {
		return false
	}
	for i, fits := range l.keys {
		if !fits(at.Keys[i]) {
			return false
		}
	}
	return true
}

func isSortKey(key string) bool {
	bytes, err := hex.DecodeString(key)
	return err == nil && len(bytes) <= maxSortKey && strings.ToLower(key) == key
}

func isPadded(key string) bool {
	n, err := strconv.ParseInt(key, 10, 64)
	return err == nil && n >= 0 && Padded(n) == key
}

func isRelevance(key string) bool {
	return slices.ContainsFunc([]int{RankName, RankLabel, RankDescription, RankNone}, func(rank int) bool {
		return RelevanceKey(rank) == key
	})
}

func isMoment(key string) bool {
	moment, err := time.Parse(time.RFC3339, key)
	return err == nil && Timestamp(moment) == key
}

func isDayOrNone(key string) bool {
	_, err := ParseDate(key)
	return err == nil || key == ""
}

func isTieKind(key string) bool { return slices.Contains(TieKinds, TieKind(key)) }
