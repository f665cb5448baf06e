package graph

import (
	"strings"
	"time"
)

// Date is a calendar day, written YYYY-MM-DD in the years 1000 to 9999, so that dates compare as texts. Empty is none.
type Date string

// DatePrecision says how much of a date was given; the rest is the first or last day that fits. Empty is none.
type DatePrecision string

// The precisions.
const (
	YearPrecision  DatePrecision = "YEAR"
	MonthPrecision DatePrecision = "MONTH"
	DayPrecision   DatePrecision = "DAY"
)

// DatePrecisions are all precisions, coarsest first.
var DatePrecisions = []DatePrecision{YearPrecision, MonthPrecision, DayPrecision}

const (
	firstYear, lastYear = 1000, 9999
	maxDays             = 366 * (lastYear - firstYear + 1) // further than any two dates are apart
	secondsPerDay       = 24 * 60 * 60
)

// DateOf gives the day of a moment in UTC.
func DateOf(t time.Time) Date { return Date(t.UTC().Format(time.DateOnly)) }

// ParseDate reads a full date, YYYY-MM-DD. Anything else, also the empty text, is Invalid.
func ParseDate(text string) (Date, error) {
	if t, err := time.Parse(time.DateOnly, text); err != nil || t.Year() < firstYear {
		return "", Errorf(Invalid, "", "%.40q is no date; write YYYY-MM-DD, from the year 1000", text)
	}
	return Date(text), nil
}

// ParsePartial reads YYYY, YYYY-MM or YYYY-MM-DD: the first day of what was given, or the last if end is set.
// Anything else, also the empty text, is Invalid.
func ParsePartial(text string, end bool) (Date, DatePrecision, error) {
	layout, precision := time.DateOnly, DayPrecision
	switch strings.Count(text, "-") {
	case 0:
		layout, precision = "2006", YearPrecision
	case 1:
		layout, precision = "2006-01", MonthPrecision
	}
	t, err := time.Parse(layout, text)
	if err != nil || t.Year() < firstYear {
		return "", "", Errorf(Invalid, "", "%.40q is no date; write YYYY, YYYY-MM or YYYY-MM-DD, from the year 1000", text)
	}
	if end {
		t = lastDay(t, precision)
	}
	return DateOf(t), precision, nil
}

// lastDay gives the last day of a period that begins on t.
func lastDay(t time.Time, precision DatePrecision) time.Time {
	switch precision {
	case YearPrecision:
		return t.AddDate(1, 0, -1)
	case MonthPrecision:
		return t.AddDate(0, 1, -1)
	default:
		return t
	}
}

// Partial gives back as much of the date as was written: the inverse of ParsePartial. Without a precision it is all.
func (d Date) Partial(precision DatePrecision) string {
	switch precision {
	case YearPrecision:
		return string(d[:min(len(d), len("YYYY"))])
	case MonthPrecision:
		return string(d[:min(len(d), len("YYYY-MM"))])
	default:
		return string(d)
	}
}

// AddDays gives the date that many days later, earlier if negative, not beyond the years 1000 and 9999. No date
// stays none.
func (d Date) AddDays(days int) Date {
	t, ok := d.time()
	if !ok {
		return ""
	}
	switch t = t.AddDate(0, 0, max(-maxDays, min(maxDays, days))); {
	case t.Year() < firstYear:
		return "1000-01-01"
	case t.Year() > lastYear:
		return "9999-12-31"
	}
	return DateOf(t)
}

// DaysUntil counts the days from d to the other date: negative if that is earlier, 0 if one of them is none.
func (d Date) DaysUntil(other Date) int {
	from, ok := d.time()
	to, also := other.time()
	if !ok || !also {
		return 0
	}
	return int((to.Unix() - from.Unix()) / secondsPerDay)
}

func (d Date) time() (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, string(d))
	return t, err == nil
}
