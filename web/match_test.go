package web_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/input"

	"akteursnetz/graph"
)

// secretOf makes a token for a test.
func secretOf(t *testing.T, store graph.Store, access graph.Access) string {
	t.Helper()
	token, secret := graph.NewToken("test", access, moment, 0)
	if err := store.Write(t.Context(), graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, token)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return secret
}

// suggest types into the field with suggestions that has the focus, and takes the first.
func (o *tab) suggest(text string) {
	o.t.Helper()
	o.MustInsertText(text)
	o.until(`(() => { ` + deep + ` return e.getRootNode().querySelectorAll("[role=option]").length > 0 })()`)
	o.Keyboard.MustType(input.ArrowDown)
	o.Keyboard.MustType(input.Enter)
}

// tick opens a group of boxes by keyboard and ticks one.
func (o *tab) tick(group, value string) {
	o.t.Helper()
	o.reach(`e.matches("summary") && e.textContent.startsWith("` + group + `")`)
	o.Keyboard.MustType(input.Enter)
	o.reach(fmt.Sprintf(`e.matches("input[type=checkbox]") && e.value === %q`, value))
	o.Keyboard.MustType(input.Space)
}

// Ensure a coordinator finds out by keyboard alone who fits an initiative and why, what is missing, and what happened
// elsewhere; as everybody, without a token.
func TestWhoForAnInitiative(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, s.URL+"/", 1100)
	o.reach(`e.matches(".tools a[href*=match]")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.querySelector("coordinator-match form.choose")`)
	o.reach(`e.getRootNode().host?.label === "Ort"`)
	o.suggest("Uckermark")
	o.tick("Zielgruppen", "refugees")
	o.tick("Sprachen", "ti")
	o.reach(`e.type === "submit" && e.closest(".choose")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "answer"`)
	for expression, want := range map[string]string{
		`document.querySelector(".candidates h3").textContent.includes("Arbeitsmarktintegration von Geflüchteten")`: "true",
		`document.querySelector(".candidates .reasons").textContent.includes("Arbeitet in Uckermark.")`:             "true",
		`[...document.querySelectorAll(".candidates > li")].every((e) => e.querySelector(".reasons .points"))`:      "true",
		`document.querySelector("#candidates ~ .warnings").textContent.includes("Keiner der Einträge wurde je")`:    "true",
		`document.querySelector(".candidates").textContent.includes("nie bestätigt")`:                               "false",
		`document.querySelector("#candidates ~ .candidates").textContent.includes("Deckt selbst nichts")`:           "false",
		`document.querySelector("#examples ~ .meta").textContent.includes("Ein Ergebnis ist nicht festgehalten")`:   "true",
		`document.querySelector("#examples ~ ul").textContent.includes("Ein Ergebnis ist nicht festgehalten")`:      "false",
		`document.querySelector("#gaps ~ ul").textContent.includes("Tigrinya")`:                                     "true",
		`document.querySelectorAll(".quotas li").length`:                                                            "3",
		`document.querySelector(".warn").textContent.includes("Migrantenorganisation")`:                             "true",
		`document.querySelectorAll("#examples ~ ul > li").length`:                                                   "5",
		`document.querySelector(".candidates button")`:                                                              "null",
		`document.cookie + localStorage.length + sessionStorage.length`:                                             "00",
	} {
		if got := o.js(expression); got != want {
			t.Errorf("%s is %s, want %s", expression, got, want)
		}
	}
	if got := strings.Join(o.origins(), " "); got != s.URL || len(o.faults) > 0 {
		t.Errorf("requests went to %s; the browser complains: %v", got, o.faults)
	}
}

// Ensure candidates that cover nothing themselves stand apart, that only the first are shown at once and the others by a
// button, which the focus survives, and that the points shown add up to the score shown.
func TestWhoTakesPartAndWhoOpensDoors(t *testing.T) {
	o := open(t, serve(t, seeded(t)).URL+"/match", 320)
	o.until(`document.querySelector("form.choose [type=submit]")`)
	o.reach(`e.getRootNode().host?.label === "Wer koordiniert"`)
	o.suggest("Hansestadt Stendal")
	o.js(`document.querySelectorAll("[value=language-courses], [value=children-youth]").forEach((e) => e.click())`)
	o.js(`document.querySelector("form.choose").requestSubmit()`)
	o.until(`document.activeElement.id === "answer"`)
	if got := o.js(`document.querySelectorAll("#candidates ~ .candidates > li").length`); got != "5" {
		t.Errorf("%s are shown at first", got)
	}
	o.js(`document.querySelector("#candidates ~ .candidates + p button").focus()`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement === document.querySelectorAll("#candidates ~ .candidates > li")[5]?.querySelector("a")`)
	o.js(`document.querySelector("#doors").open = true, document.querySelector("#doors button")?.click()`)
	o.until(`document.querySelector("#doors summary").textContent ===
		"Können Türen öffnen (" + document.querySelectorAll("#doors .candidates > li").length + ")"`)
	o.until(`document.querySelector(".count").textContent === "Vorschläge: " + document.querySelectorAll(".candidates > li").length`)
	if got := o.js(`[...document.querySelectorAll(".candidates > li")].filter((card) => {
		const tenths = (e) => Math.round(10 * e.textContent.replace(",", ".").replace("−", "-"));
		return tenths(card.querySelector(".score strong")) !==
			[...card.querySelectorAll(".reasons .points")].map(tenths).reduce((a, b) => a + b, 0)
	}).map((e) => e.textContent)`); got != "" {
		t.Errorf("the points shown do not add up: %s", got)
	}
	o.narrow()
}

// Ensure a rule that no group can keep is named, that numbers are then of who is on board, and that a group is found
// without it, with a line for each member saying what it is in for.
func TestGroupWithoutARule(t *testing.T) {
	o := open(t, serve(t, seeded(t)).URL+"/match", 1100)
	o.until(`document.querySelector("form.choose [type=submit]")`)
	o.reach(`e.getRootNode().host?.label === "Ort"`)
	o.suggest("Uckermark")
	o.tick("Zielgruppen", "refugees")
	o.js(`document.querySelector("#size").value = 4`)
	o.js(`document.querySelector("form.choose").requestSubmit()`)
	o.until(`document.activeElement.id === "answer"`)
	rules := o.js(`document.querySelector(".quotas").textContent.replace(/\s+/g, " ")`)
	if !strings.Contains(rules, "Migrantenorganisation: bisher dabei: 0, mindestens 1 – nicht eingehalten") ||
		!strings.Contains(rules, "Außerhalb der Verwaltung: bisher dabei: 0, mindestens 1 – lässt sich einhalten") {
		t.Errorf("it does not say of whom the numbers are: %s", rules)
	}
	if got := o.js(`[...document.querySelectorAll(".warn li > span")].map((e) => e.textContent)`); got != "Migrantenorganisation" {
		t.Errorf("the rules that fail are: %s", got)
	}
	o.js(`document.querySelector(".warn button").focus()`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "group" && document.querySelector(".members")`)
	for expression, want := range map[string]string{
		`document.querySelector("#group ~ .warn")`:                                                                                  "null",
		`document.querySelector("section").textContent.includes("Gesucht ohne die Regel: Migrantenorga")`:                           "true",
		`document.querySelector("section").textContent.includes("Geprüft: Mit diesen Einträgen gibt es")`:                           "true",
		`document.querySelectorAll("#group ~ .members")[0].children.length <= 4`:                                                    "true",
		`[...document.querySelectorAll("#group ~ .members")[0].children].every((e) => e.querySelector(".line").textContent.trim())`: "true",
		`document.querySelectorAll(".quotas li").length`:                                                                            "2",
	} {
		if got := o.js(expression); got != want {
			t.Errorf("%s is %s, want %s", expression, got, want)
		}
	}
}

// Ensure whoever coordinates gets to know, by keyboard alone, over whom a candidate can be reached.
func TestWhoIntroducesMe(t *testing.T) {
	o := open(t, serve(t, seeded(t)).URL+"/match", 1100)
	o.until(`document.querySelector("form.choose [type=submit]")`)
	o.reach(`e.getRootNode().host?.label === "Ort"`)
	o.suggest("Landkreis Ravensb")
	o.tick("Zielgruppen", "refugees")
	o.reach(`e.getRootNode().host?.label === "Wer koordiniert"`)
	o.suggest("Integrationsbeauftragte Ravens")
	o.reach(`e.type === "submit" && e.closest(".choose")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "answer"`)
	chains := o.js(`[...document.querySelectorAll(".candidates > li")].filter((c) => c.querySelector(".chain")).map((c) =>
		[...c.querySelectorAll(".chain li")].map((e) => e.textContent).join(" > ") + " = " + c.querySelector("h3 a").textContent).join("\n")`)
	if chains == "" {
		t.Fatal("nobody can be introduced")
	}
	for chain := range strings.Lines(chains) {
		way, candidate, _ := strings.Cut(strings.TrimSpace(chain), " = ")
		if !strings.HasPrefix(way, "Integrationsbeauftragte des Landkreises Ravensburg > ") || !strings.HasSuffix(way, candidate) {
			t.Errorf("the way to %s is %s", candidate, way)
		}
	}
}

// Ensure a place or actor that was typed and not chosen is said at its field instead of being left out, by keyboard alone;
// that an exact name is taken, suggested first, and that places of one name are told apart.
func TestWhatWasTypedIsNotIgnored(t *testing.T) {
	o := open(t, serve(t, seeded(t)).URL+"/match", 1100)
	o.until(`document.querySelector("form.choose [type=submit]")`)
	o.js(`window.field = (label) => [...document.querySelectorAll("coordinator-suggest")].find((e) => e.label === label).shadowRoot`)
	o.js(`window.fault = (label) => { const input = field(label).querySelector("input");
		return input.ariaInvalid + " " + field(label).getElementById(input.getAttribute("aria-describedby"))?.textContent }`)
	into := func(label, text string) {
		t.Helper()
		o.reach(fmt.Sprintf(`e.getRootNode().host?.label === %q`, label))
		o.js(fmt.Sprintf(`field(%q).querySelector("input").select()`, label))
		o.MustInsertText(text)
	}
	into("Ort", "Stendal")
	o.until(`[...field("Ort").querySelectorAll("[role=option]")].map((e) => e.textContent.replace(/\s+/g, " ").trim()).join("|") ===
		"Stendal Landkreis, Sachsen-Anhalt|Stendal Gemeinde, Landkreis Stendal"`)
	o.tick("Zielgruppen", "refugees")
	o.until(`fault("Ort") === "true Bitte einen Ort aus der Liste wählen."`)
	into("Wer koordiniert", "Niemandesland")
	o.reach(`e.type === "submit" && e.closest(".choose")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`fault("Wer koordiniert") === "true Kein Akteur dieses Namens."`)
	o.until(`document.activeElement.label === "Ort"`) // the first that is wrong
	if got := o.js(`document.querySelector("#candidates")`); got != "null" {
		t.Error("it searched nevertheless")
	}
	into("Ort", "Hildesheim")
	o.until(`fault("Ort") === "null undefined" && field("Ort").querySelector("[role=option]")?.textContent.includes("Hildesheim")`)
	o.Keyboard.MustType(input.ArrowDown)
	o.Keyboard.MustType(input.Enter)
	into("Wer koordiniert", "hansestadt stendal")
	o.until(`field("Wer koordiniert").querySelector("[role=option] bdi")?.textContent === "Hansestadt Stendal"`)
	o.reach(`e.type === "submit" && e.closest(".choose")`)
	o.until(`fault("Wer koordiniert") === "null undefined" &&
		document.querySelectorAll("coordinator-suggest")[2].text === "Hansestadt Stendal"`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "answer"`)
	o.until(`document.querySelector("form + section").textContent.replace(/\s+/g, " ").includes(
		"Gesucht für: Ort Hildesheim (Landkreis, Niedersachsen) · koordiniert von Hansestadt Stendal")`)
	if got := o.js(`[...document.querySelectorAll(".candidates > li")].every((e) =>
		!!e.querySelector(".chain") !== e.textContent.includes("Niemand kann innerhalb von drei Verbindungen vorstellen"))`); got != "true" {
		t.Error("a card has neither or both: a way to be introduced, and that there is none")
	}
}

// Ensure the English page tells what the API says in English, whether a group keeps the rules or not.
func TestMatchingInEnglish(t *testing.T) {
	o := open(t, serve(t, seeded(t)).URL+"/match?lang=en#match?place=12073&targetGroup=refugees&role=CHILDCARE&critical=CHILDCARE", 1100)
	o.until(`document.querySelector(".candidates")`)
	text := o.js(`document.querySelector("form.choose + section").textContent.replace(/\s+/g, " ")`)
	for _, want := range []string{"Serves Uckermark", "role childcare", "cannot be kept", "No outcome is on record", "In common:"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %s", want, text)
		}
	}
	for _, german := range []string{"Arbeitet", "Aufgabe", "Zielgruppe", "Niemand", "Gemeinsam", "Ergebnis"} {
		if strings.Contains(text, german) {
			t.Errorf("%q is in %s", german, text)
		}
	}
}

// Ensure a question that asks for nothing is answered beside the form, and that the reader stays in it.
func TestMatchingNeedsANeed(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, s.URL+"/match?lang=en", 320)
	o.until(`document.querySelector("form.choose [type=submit]")`)
	o.js(`document.querySelector("form.choose [type=submit]").click()`)
	o.until(`document.querySelector("form.choose .wrong").textContent.startsWith("Choose at least one")`)
	o.until(`document.activeElement.matches(".pick summary")`)
	o.narrow()
}

// enter gives a token by keyboard.
func (o *tab) enter(secret string) {
	o.t.Helper()
	if o.js(`document.querySelector(".access").open`) == "false" {
		o.js(`document.querySelector(".access summary").click()`)
	}
	o.js(`document.querySelector("#token").value = "", document.querySelector("#token").focus()`)
	o.MustInsertText(secret)
	o.Keyboard.MustType(input.Enter)
}

// Ensure what was described can be saved as a new initiative, for coordinators alone at first, that it keeps what is
// indispensable, and that actors can be put into it and taken out again.
func TestSaveAsNewInitiative(t *testing.T) {
	store := seeded(t)
	o := open(t, serve(t, store).URL+"/match", 1100)
	o.until(`document.querySelector(".access summary")`)
	o.enter(secretOf(t, store, graph.Coordinator))
	o.until(`document.querySelector(".access summary").textContent.includes("Koordination")`)
	o.reach(`e.getRootNode().host?.label === "Ort"`)
	o.suggest("Uckermark")
	o.tick("Zielgruppen", "refugees")
	o.tick("Sprachen", "ti")
	o.tick("Aufgaben", "CHILDCARE")
	o.reach(`e.name === "critical" && e.value === "CHILDCARE"`)
	o.Keyboard.MustType(input.Space)
	o.reach(`e.type === "submit" && e.closest(".choose")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "answer"`)
	o.reach(`e.textContent.trim() === "Als neues Vorhaben speichern"`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "new-title" && document.querySelector("#new-wrong").textContent.includes("Titel eingeben")`)
	o.MustInsertText("Deutsch mit Kindern")
	o.Keyboard.MustType(input.Enter)
	o.until(`document.querySelector(".into [role=status]").textContent.includes("Gespeichert: „Deutsch mit Kindern“")`)
	id := strings.TrimPrefix(o.js(`new URL(document.querySelector(".into [role=status] a").href).hash`), "#")
	reader := store.For(graph.InternalOnly)
	found, err := reader.InitiativesByID(t.Context(), []string{id})
	if err != nil || found[id] == nil {
		t.Fatalf("%s is not stored: %v", id, err)
	}
	if is := found[id]; is.Title != "Deutsch mit Kindern" || is.Visibility != graph.InternalOnly || len(is.Languages) != 1 ||
		len(is.Places) != 1 || len(is.Roles) != 1 || !is.Roles[0].Critical {
		t.Errorf("stored is %+v", is)
	}
	members := func() int {
		t.Helper()
		in, err := reader.ParticipationsIn(t.Context(), []string{id})
		if err != nil {
			t.Fatal(err)
		}
		return len(in[id])
	}
	o.reach(`e.closest(".candidates") && e.textContent.startsWith("In das Vorhaben aufnehmen")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.querySelector(".done")?.textContent.includes("Aufgenommen in das Vorhaben „Deutsch mit Kindern“")`)
	o.until(`document.activeElement.textContent.startsWith("Rückgängig")`)
	if got := members(); got != 1 {
		t.Errorf("%d take part", got)
	}
	o.Keyboard.MustType(input.Enter)
	o.until(`!document.querySelector(".done") && document.activeElement.textContent.startsWith("In das Vorhaben aufnehmen")`)
	if got := members(); got != 0 {
		t.Errorf("%d still take part", got)
	}
}

// Ensure only a coordinator's token lets actors be put into a body of an initiative, that it is kept nowhere, and that what
// was put in stands in the initiative.
func TestPutIntoWorkingGroup(t *testing.T) {
	store := seeded(t)
	write(t, store, &graph.Initiative{
		ID: "ini_probe", Title: "Probelauf", Status: graph.Planned, Places: []string{"12073"}, TargetGroups: []string{"refugees"},
		Bodies: []graph.Body{{ID: "bod_probe", Kind: "WORKING_GROUP", Name: "AG Arbeit"}},
	})
	s := serve(t, store)
	o := open(t, s.URL+"/match", 1100)
	o.until(`document.querySelector(".access summary")`)
	o.enter("akn_wrong")
	o.until(`document.querySelector("#access-trouble").textContent.startsWith("Diesen Zugangsschlüssel kennt der Dienst nicht")`)
	ask := func() {
		t.Helper()
		o.js(`document.querySelector("form.choose coordinator-suggest").shadowRoot.querySelector("input").focus()`)
		o.MustInsertText("Probel")
		o.until(`document.activeElement.shadowRoot.querySelectorAll("[role=option]").length > 0`)
		o.Keyboard.MustType(input.Enter)
		o.reach(`e.type === "submit" && e.closest(".choose")`)
		o.Keyboard.MustType(input.Enter)
		o.until(`document.activeElement.id === "answer"`)
	}
	o.enter(secretOf(t, store, graph.Partner))
	o.until(`document.querySelector(".access summary").textContent.includes("Partner im Netzwerk")`)
	ask()
	if got := o.js(`document.querySelectorAll(".candidates button").length`); got != "0" {
		t.Errorf("a partner sees %s buttons", got)
	}
	o.enter(secretOf(t, store, graph.Coordinator))
	o.until(`document.querySelector(".candidates button")`)
	o.js(`document.querySelector("#body").focus()`)
	o.Keyboard.MustType(input.ArrowDown)
	o.until(`document.querySelector("#body").value === "bod_probe"`)
	name := o.js(`document.querySelector(".candidates h3 a").textContent`)
	o.reach(`e.closest(".candidates") && e.textContent.startsWith("In Arbeitsgruppe „AG Arbeit“ aufnehmen")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.querySelector(".done")?.textContent.includes("Aufgenommen in Arbeitsgruppe „AG Arbeit“, Vorhaben „Probelauf“")`)
	if kept := o.js(`document.cookie + localStorage.length + sessionStorage.length`); kept != "00" {
		t.Errorf("something is kept in the browser: %s", kept)
	}
	if sheet := get(t, s.URL+"/i/ini_probe"); !strings.Contains(sheet, name) {
		t.Errorf("%s is not in the initiative: %s", name, sheet)
	}
	o.MustReload().MustWaitLoad()
	o.until(`document.querySelector(".access summary")?.textContent.includes("öffentlich")`)
}
