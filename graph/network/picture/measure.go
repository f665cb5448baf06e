package picture

import (
	"strings"
	"unicode/utf8"
)

// widths are those of Helvetica's characters from space to tilde, in thousandths of the font size (Adobe's font metrics).
var widths = [...]int{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space … /
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 … ?
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ … O
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P … _
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` … o
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p … ~
}

// Other characters are taken to be as wide as most are at most.
const (
	widthOfLetter    = 640
	widthOfIdeograph = 1000
	firstIdeograph   = 0x1100 // Hangul and what comes after it
	reserve          = 1.04   // for fonts that are a little wider
	boldWidth        = 1.08   // of bold letters, against others
)

// textWidth is about how wide a text is at a font size.
func textWidth(text string, fontSize float64) float64 {
	sum := 0
	for _, r := range text {
		switch i := int(r) - ' '; {
		case i >= 0 && i < len(widths):
			sum += widths[i]
		case r >= firstIdeograph && r < 0xa000:
			sum += widthOfIdeograph
		default:
			sum += widthOfLetter
		}
	}
	return float64(sum) / 1000 * fontSize * reserve
}

// shortened cuts a text that is too wide, and says so.
func shortened(text string, fontSize, room float64) string {
	if textWidth(text, fontSize) <= room {
		return text
	}
	for text != "" && textWidth(text+"…", fontSize) > room {
		_, size := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-size]
	}
	return text + "…"
}

// mostLines is how many lines a text is broken into; what is left is cut.
const mostLines = 3

// broken breaks a text between words into as few lines as have room for it, and these into equal ones.
func broken(text string, fontSize, room float64) []string {
	lines := wrapped(text, fontSize, room)
	if len(lines) > mostLines {
		lines = append(lines[:mostLines-1], strings.Join(lines[mostLines-1:], " "))
	} else if len(lines) > 1 {
		narrow := textWidth(text, fontSize) / float64(len(lines))
		for ; narrow < room && len(wrapped(text, fontSize, narrow)) > len(lines); narrow += fontSize / 2 {
		}
		lines = wrapped(text, fontSize, min(narrow, room))
	}
	for i, line := range lines {
		lines[i] = shortened(line, fontSize, room)
	}
	return lines
}

// wrapped fills lines one after the other.
func wrapped(text string, fontSize, room float64) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		last := len(lines) - 1
		if last >= 0 && textWidth(lines[last]+" "+word, fontSize) <= room {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}
