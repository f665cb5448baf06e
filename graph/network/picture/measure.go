package picture

import (
	"strings"
	"unicode/utf8"
)

// widths are those of the characters from space to tilde in the wider of Verdana and DejaVu Sans, in thousandths of the
// font size: the widest of the fonts that stand in for Arial. A text fits whichever the reader has.
var widths = [...]int{
	352, 401, 460, 838, 637, 1076, 780, 275, 454, 454, 637, 838, 364, 454, 364, 454, // space … /
	637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 454, 454, 838, 838, 838, 545, // 0 … ?
	1000, 686, 687, 699, 771, 632, 576, 775, 752, 421, 455, 693, 558, 863, 749, 788, // @ … O
	604, 788, 695, 684, 616, 732, 685, 989, 686, 615, 686, 454, 454, 454, 838, 637, // P … _
	637, 613, 635, 550, 635, 616, 353, 635, 634, 278, 344, 592, 278, 975, 634, 612, // ` … o
	635, 635, 427, 521, 394, 634, 592, 818, 592, 592, 525, 637, 454, 637, 838, // p … ~
}

// Other characters are taken to be as wide as most are at most.
const (
	widthOfLetter = 790
	widthOfSign   = 1000 // punctuation, Hangul, ideographs and what is between them
	boldWidth     = 1.15 // of bold letters, against others
)

// textWidth is about how wide a text is at a font size.
func textWidth(text string, fontSize float64) float64 {
	sum := 0
	for _, r := range text {
		switch i := int(r) - ' '; {
		case i >= 0 && i < len(widths):
			sum += widths[i]
		case r >= 0x1100 && r < 0xa000:
			sum += widthOfSign
		default:
			sum += widthOfLetter
		}
	}
	return float64(sum) / 1000 * fontSize
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
