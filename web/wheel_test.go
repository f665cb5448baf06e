package web_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/go-rod/rod/lib/proto"
)

// wheel turns the wheel over the middle of what an expression finds; upwards, which zooms in.
func (o *tab) wheel(over string, modifiers int) {
	o.t.Helper()
	at := func(side string) float64 {
		n, err := strconv.ParseFloat(o.js(`(() => { const box = `+over+`.getBoundingClientRect(); return `+side+` })()`), 64)
		if err != nil {
			o.t.Fatal(err)
		}
		return n
	}
	event := proto.InputDispatchMouseEvent{
		Type: proto.InputDispatchMouseEventTypeMouseWheel, X: at("(box.left + box.right) / 2"), Y: at("(box.top + box.bottom) / 2"),
		DeltaY: -120, Modifiers: modifiers,
	}
	if err := event.Call(o.Page); err != nil {
		o.t.Fatal(err)
	}
}

const ctrl = 2

// Ensure the wheel scrolls the page, over the map and over the picture of a network too, says how it zooms, and with Ctrl does.
func TestWheel(t *testing.T) {
	s := serve(t, seeded(t))
	for name, c := range map[string]struct{ path, ready, box, said string }{
		"map": {"/", `root?.querySelector(".cluster")`, `root.querySelector(".map")`, "Strg-Taste"},
		"network": {"/network?lang=en", `document.querySelector(".canvas canvas") && document.querySelector("tbody tr")`,
			`document.querySelector(".canvas")`, "Hold Ctrl"},
	} {
		t.Run(name, func(t *testing.T) {
			o := open(t, s.URL+c.path, 1100)
			o.until(c.ready)
			o.js(`window.wheels = []`)
			o.js(`addEventListener("wheel", (e) => wheels.push(e.defaultPrevented))`)
			o.js(`document.body.style.minHeight = "4000px"`)
			o.js(`scrollTo(0, ` + c.box + `.getBoundingClientRect().top - 40)`)
			down := o.js(`scrollY`)
			shown, before := `[...root.querySelectorAll(".cluster")].map((e) => e.textContent).join()`, ""
			for name == "map" && before != o.js(shown) { // it moves to what was found first
				before = o.js(shown)
				time.Sleep(500 * time.Millisecond)
			}
			o.wheel(c.box, 0)
			o.until(`scrollY < ` + down)
			hint := c.box + `.querySelector(".wheel")`
			o.until(hint + `.checkVisibility() && ` + hint + `.textContent.includes("` + c.said + `")`)
			o.until(`!` + c.box + `.querySelector(".wheel").checkVisibility()`)
			if name == "map" && o.js(shown) != before {
				t.Error("the wheel alone zooms")
			}
			o.js(`scrollTo(0, ` + down + `)`)
			o.js(`wheels.length = 0`)
			o.wheel(c.box, ctrl)
			if name == "map" {
				o.until(shown + ` !== ` + quoted(before))
			}
			o.until(`scrollY === ` + down)
			if got := o.js(c.box + `.querySelector(".wheel").checkVisibility()`); got != "false" {
				t.Error("who zooms is told how to")
			}
			if got := o.js(`wheels.includes(false)`); got != "false" {
				t.Error("the wheel with Ctrl zooms the page as well")
			}
		})
	}
}
