package graph

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseDateRefusesWhatIsNoDay(t *testing.T) {
	for _, text := range []string{
		"", "2023", "2023-05", "2023-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "0999-12-31", "10000-01-01",
		"2023-5-1", "23-05-01", "01.05.2023", " 2023-05-01", "2023-05-01 ", "2023-05-01T00:00:00Z", "-2023-05-01", "2023\x0005-01",
	} {
		if date, err := ParseDate(text); CodeOf(err) != Invalid || date != "" {
			t.Errorf("ParseDate(%q) = %q, %v", text, date, err)
		}
	}
	for _, text := range []string{"1000-01-01", "2024-02-29", "9999-12-31"} {
		if date, err := ParseDate(text); err != nil || string(date) != text {
			t.Errorf("ParseDate(%q) = %q, %v", text, date, err)
		}
	}
}

func TestParsePartial(t *testing.T) {
	for _, c := range []struct {
		text      string
		from, to  Date
		precision DatePrecision
	}{
		{"2023", "2023-01-01", "2023-12-31", YearPrecision},
		{"2024-02", "2024-02-01", "2024-02-29", MonthPrecision},
		{"2023-12", "2023-12-01", "2023-12-31", MonthPrecision},
		{"2023-05-17", "2023-05-17", "2023-05-17", DayPrecision},
		{"9999", "9999-01-01", "9999-12-31", YearPrecision},
	} {
		from, precision, err := ParsePartial(c.text, false)
		if from != c.from || precision != c.precision || err != nil {
			t.Errorf("start of %q = %q, %q, %v", c.text, from, precision, err)
		}
		to, precision, err := ParsePartial(c.text, true)
		if to != c.to || precision != c.precision || err != nil {
			t.Errorf("end of %q = %q, %q, %v", c.text, to, precision, err)
		}
		if from.Partial(precision) != c.text || to.Partial(precision) != c.text {
			t.Errorf("%q is shown as %q and %q", c.text, from.Partial(precision), to.Partial(precision))
		}
	}
	for _, text := range []string{"", "0999", "20230", "2023-", "2023-13", "2023-02-30", "2023-01-01-01", "Mai 2023"} {
		if _, _, err := ParsePartial(text, true); CodeOf(err) != Invalid {
			t.Errorf("ParsePartial(%q): %v", text, err)
		}
	}
}

func anyDate() *rapid.Generator[Date] {
	return rapid.Custom(func(t *rapid.T) Date {
		return Date("1000-01-01").AddDays(rapid.IntRange(0, 3_287_181).Draw(t, "days since 1000-01-01"))
	})
}

func TestDateArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		if _, err := ParseDate(string(a)); err != nil {
			t.Fatal(err)
		}
		days := a.DaysUntil(b)
		if got := a.AddDays(days); got != b {
			t.Fatalf("%s + %d days = %s, want %s", a, days, got, b)
		}
		if (days > 0) != (a < b) || (days == 0) != (a == b) {
			t.Fatalf("%s to %s: %d days", a, b, days)
		}
	})
}

func TestDateArithmeticAtTheEdges(t *testing.T) {
	const most = int(^uint(0) >> 1)
	for _, c := range []struct {
		from Date
		days int
		want Date
	}{
		{"2024-02-28", 1, "2024-02-29"}, {"2023-02-28", 1, "2023-03-01"}, {"2024-01-01", -1, "2023-12-31"},
		{"9999-12-31", 1, "9999-12-31"}, {"1000-01-01", -1, "1000-01-01"},
		{"2024-01-01", most, "9999-12-31"}, {"2024-01-01", -most - 1, "1000-01-01"}, {"", 5, ""},
	} {
		if got := c.from.AddDays(c.days); got != c.want {
			t.Errorf("%s + %d days = %s, want %s", c.from, c.days, got, c.want)
		}
	}
	if got := Date("").DaysUntil("2024-01-01"); got != 0 {
		t.Errorf("days from no date: %d", got)
	}
}

func TestDateOfIsTheDayInUTC(t *testing.T) {
	berlin := time.FixedZone("CEST", 2*60*60)
	if got := DateOf(time.Date(2024, 7, 1, 1, 0, 0, 0, berlin)); got != "2024-06-30" {
		t.Errorf("got %s", got)
	}
}

func TestPartialOfNoDate(t *testing.T) {
	for _, precision := range append(DatePrecisions, "") {
		if got := Date("").Partial(precision); got != "" {
			t.Errorf("%q shows %q", precision, got)
		}
	}
}
