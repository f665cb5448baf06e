package main

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// period is a span of calendar time, as people set deadlines: "90d", "24 months", "2 years". The zero value is none.
type period struct {
	count int
	unit  string // days, months or years
}

var (
	periodPattern = regexp.MustCompile(`^([1-9][0-9]{0,4}) ?([a-z]+)$`)
	periodUnits   = map[string]string{
		"d": "days", "day": "days", "days": "days",
		"month": "months", "months": "months",
		"y": "years", "year": "years", "years": "years",
	}
)

const longestPeriod = 100 // years

// UnmarshalText reads a number and a unit, with or without a space between.
func (p *period) UnmarshalText(text []byte) error {
	parts := periodPattern.FindSubmatch(text)
	if parts == nil || periodUnits[string(parts[2])] == "" {
		return fmt.Errorf("%.40q is no period; write a number of days, months or years, as in 90d, 24months or 2y", text)
	}
	read := period{unit: periodUnits[string(parts[2])]}
	read.count, _ = strconv.Atoi(string(parts[1])) // at most five digits
	start := time.Unix(0, 0)
	if read.after(start).After(start.AddDate(longestPeriod, 0, 0)) {
		return fmt.Errorf("%.40q is too long; at most %d years", text, longestPeriod)
	}
	*p = read
	return nil
}

// String writes the period as UnmarshalText reads it.
func (p period) String() string {
	if p.count == 0 {
		return ""
	}
	return strconv.Itoa(p.count) + p.unit
}

func (p period) after(moment time.Time) time.Time  { return p.shift(moment, p.count) }
func (p period) before(moment time.Time) time.Time { return p.shift(moment, -p.count) }

func (p period) shift(moment time.Time, count int) time.Time {
	switch p.unit {
	case "days":
		return moment.AddDate(0, 0, count)
	case "months":
		return moment.AddDate(0, count, 0)
	default:
		return moment.AddDate(count, 0, 0)
	}
}
