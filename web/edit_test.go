package web_test

import (
	"context"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/input"

	"akteursnetz/graph"
)

// editing opens the forms as a coordinator, at an address behind #.
func editing(t *testing.T, store graph.Store, at string, width int) (*tab, string) {
	t.Helper()
	s := serve(t, store)
	o := open(t, s.URL+"/edit"+at, width)
	o.until(`document.querySelector("#token")`)
	o.js(`document.querySelector("#token").value = ` + quoted(secretOf(t, store, graph.Coordinator)) +
		`, document.querySelector(".access form").requestSubmit()`)
	o.until(`document.querySelector("coordinator-edit h2")`)
	return o, s.URL
}

// fill replaces what stands in a field.
func (o *tab) fill(id, text string) {
	o.t.Helper()
	o.js(`(e => { e.focus(); e.select(); })(document.querySelector("#` + id + `"))`)
	o.Keyboard.MustType(input.Delete)
	o.MustInsertText(text)
}

// pick chooses an option.
func (o *tab) pick(id, value string) {
	o.t.Helper()
	o.js(`(e => {
		e.value = "` + value + `"; e.dispatchEvent(new Event("change", { bubbles: true }));
	})(document.querySelector("#` + id + `"))`)
}

func (o *tab) save() {
	o.t.Helper()
	o.js(`document.querySelector("form.edit").requestSubmit()`)
}

// said waits for what the page says after something was done.
func (o *tab) said(text string) {
	o.t.Helper()
	o.until(`document.querySelector("coordinator-edit > [role=status]")?.textContent.startsWith(` + quoted(text) + `)`)
}

// amend changes an actor behind the form's back.
func amend(t *testing.T, store graph.Store, id string, change func(*graph.Actor)) {
	t.Helper()
	if err := store.Write(t.Context(), graph.Author{ID: "somebody"}, func(ctx context.Context, w graph.Writer) error {
		found, err := w.Get(ctx, id)
		if err != nil {
			return err
		}
		actor := found[id].(*graph.Actor)
		change(actor)
		_, err = w.Update(ctx, actor, actor.Revision)
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

// stored is an actor as coordinators see it.
func stored(t *testing.T, store graph.Store, id string) *graph.Actor {
	t.Helper()
	found, err := store.For(graph.InternalOnly).ActorsByID(t.Context(), []string{id})
	if err != nil || found[id] == nil {
		t.Fatalf("%s: %v %v", id, found, err)
	}
	return found[id]
}

// Ensure a coordinator adds an actor by keyboard alone, is told at the field what is wrong, mends it, and finds the actor among
// the profiles; markup in a name is text.
func TestAddAnActor(t *testing.T) {
	store := seeded(t)
	s := serve(t, store)
	o := open(t, s.URL+"/", 1100)
	o.reach(`e.matches(".tools a[href*=edit]")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.querySelector(".access[open] #token")`)
	o.reach(`e.id === "token"`)
	o.MustInsertText(secretOf(t, store, graph.Coordinator))
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.matches("h2")`)
	o.reach(`e.matches(".button") && e.textContent === "Akteur eintragen"`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.matches("h2") && location.hash === "#actor"`)
	o.reach(`e.id === "f-name"`)
	o.MustInsertText("<b>Brücke</b> Perleberg")
	o.reach(`e.id === "f-email"`)
	o.MustInsertText("info@bruecke")
	o.reach(`e.getRootNode().host?.id === "f-place"`)
	o.suggest("Perleb")
	o.tick("Themen", "language-courses")
	o.reach(`e.type === "submit" && e.closest(".edit")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "f-kind" && document.querySelector("#f-kind-fault")?.textContent === "Diese Angabe fehlt."`)
	o.Keyboard.MustType(input.ArrowDown, input.ArrowDown)
	o.js(`document.querySelector("form.edit [type=submit]").focus()`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "f-email"`)
	for expression, want := range map[string]string{
		`document.activeElement.getAttribute("aria-invalid")`: "true",
		`document.getElementById(document.activeElement.getAttribute("aria-describedby")).textContent`: "Das ist keine E-Mail-Adresse. " +
			"Zum Beispiel: info@beispiel.de",
		`document.querySelector("[role=alert] li a").textContent`:        "E-Mail",
		`document.querySelector("#f-kind").getAttribute("aria-invalid")`: "null",
		`document.querySelector("#f-name").value`:                        "<b>Brücke</b> Perleberg",
	} {
		if got := o.js(expression); got != want {
			t.Errorf("%s is %s, want %s", expression, got, want)
		}
	}
	o.fill("f-email", "info@bruecke.example")
	o.Keyboard.MustType(input.Enter)
	o.said("Gespeichert: <b>Brücke</b> Perleberg")
	id := strings.TrimPrefix(o.js(`location.hash`), "#")
	sheet := get(t, s.URL+"/a/"+id)
	for _, want := range []string{"&lt;b&gt;Brücke&lt;/b&gt; Perleberg", "Verein", "info@bruecke.example", "Sprachkurse"} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the profile lacks %s: %s", want, sheet)
		}
	}
	if got := o.js(`document.querySelector("coordinator-edit a[href*='/a/']").href`); got != s.URL+"/a/"+id {
		t.Errorf("the form leads to %s", got)
	}
	if len(o.faults) > 0 || strings.Join(o.origins(), " ") != s.URL {
		t.Errorf("requests went to %v; the browser complains: %v", o.origins(), o.faults)
	}
}

// Ensure a change sends nothing but what was changed, that what somebody else saved meanwhile is told and not overwritten, and that
// what was typed is kept.
func TestChangeAnActorThatSomebodyElseChanges(t *testing.T) {
	store := seeded(t)
	const id = "act_landkreis-prignitz"
	amend(t, store, id, func(a *graph.Actor) { a.Contact.Phone, a.ShortName = "03876 713-0", "LK PR" })
	before := stored(t, store, id)
	o, _ := editing(t, store, "#"+id, 1100)
	o.until(`document.querySelector("#f-name")?.value === "Landkreis Prignitz"`)
	o.js(`(f => {
		window.bodies = []; window.fetch = (to, how) => { bodies.push(how?.body ?? ""); return f(to, how); };
	})(fetch.bind(window))`)
	o.fill("f-website", "https://www.prignitz.example")
	o.fill("f-shortName", "")
	o.save()
	o.said("Gespeichert: Landkreis Prignitz")
	got := o.js(`JSON.stringify(JSON.parse(bodies.at(-1)).variables.input)`)
	if got != `{"shortName":null,"website":"https://www.prignitz.example"}` {
		t.Errorf("sent was %s", got)
	}
	after := stored(t, store, id)
	if after.Website != "https://www.prignitz.example" || after.ShortName != "" || after.Contact.Phone != before.Contact.Phone {
		t.Errorf("stored is %+v", after)
	}

	amend(t, store, id, func(a *graph.Actor) { a.Website, a.Source = "https://theirs.example", "Kreistag" })
	o.fill("f-website", "https://mine.example")
	o.fill("f-phone", "03876 1")
	o.save()
	o.until(`document.activeElement.id === "meanwhile"`)
	for _, want := range []string{"Website: https://theirs.example auch von Ihnen geändert", "Quelle: Kreistag"} {
		if got := o.js(`document.querySelector("#meanwhile").innerText.replace(/["„“]/g, "")`); !strings.Contains(got, want) {
			t.Errorf("of the other change is said %s, want %s", got, want)
		}
	}
	if got := o.js(`document.querySelector("#f-website").value`); got != "https://mine.example" {
		t.Errorf("of what was typed is left %q", got)
	}
	o.js(`document.querySelector("#meanwhile button").click()`)
	o.until(`document.querySelector("#f-source").value === "Kreistag"`)
	o.save()
	o.said("Gespeichert")
	if a := stored(t, store, id); a.Website != "https://mine.example" || a.Source != "Kreistag" || a.Contact.Phone != "03876 1" {
		t.Errorf("stored is %+v", a)
	}

	amend(t, store, id, func(a *graph.Actor) { a.Website = "https://again.example" })
	o.fill("f-website", "https://lost.example")
	o.save()
	o.until(`document.activeElement.id === "meanwhile"`)
	o.js(`document.querySelector("#meanwhile .second").click()`)
	o.until(`document.querySelector("#f-website").value === "https://again.example" && !document.querySelector("#meanwhile")`)
}

// complete takes the first suggestion of a field.
func (o *tab) complete(id, text string) {
	o.t.Helper()
	o.js(`document.querySelector("#` + id + `").focus()`)
	o.suggest(text)
}

// bridged adds two actors, of which one has advised the other since 2020.
func bridged(t *testing.T, store graph.Store) {
	t.Helper()
	one, two := at("eins"), at("zwei")
	one.Topics, two.Topics = nil, nil
	write(t, store, one, two, &graph.Tie{
		ID: "tie_eins", From: "act_eins", To: "act_zwei", Kind: "ADVISES", Since: "2020-01-01", SincePrecision: "YEAR",
	})
}

// Ensure a coordinator adds a tie from an actor, reads in words which way it leads, turns it round, is told of one that is there
// already, and gives dates as exactly as they are known; profile and network then show it.
func TestAddATie(t *testing.T) {
	store := seeded(t)
	bridged(t, store)
	o, url := editing(t, store, "#act_eins", 1100)
	o.until(`document.querySelector("coordinator-edit a[href='#tie_eins']")?.parentElement.textContent.includes("seit 2020")`)
	o.js(`document.querySelector("a[href='#tie:act_eins']").click()`)
	o.until(`document.querySelector("#f-from")?.text === "Brücke eins"`)
	o.complete("f-to", "Brücke zwei")
	o.pick("f-kind", "ADVISES")
	o.until(`document.querySelector(".into").textContent.includes("Brücke eins berät Brücke zwei.") &&
		document.querySelector(".into").textContent.includes("Brücke zwei: beraten von Brücke eins.")`)
	o.until(`document.querySelector("fieldset .warn a")?.textContent === "Brücke eins berät Brücke zwei"`)
	o.fill("f-since", "2020")
	o.save()
	o.until(`document.activeElement.id === "f-kind" &&
		document.querySelector("#f-kind-fault")?.textContent.startsWith("Diese Verbindung gibt es schon")`)
	o.js(`document.querySelector(".into button").click()`)
	o.until(`document.querySelector(".into strong").textContent === "Brücke zwei berät Brücke eins"`)
	o.fill("f-since", "31.2.2024")
	o.save()
	o.until(`document.activeElement.id === "f-since" &&
		document.querySelector("#f-since-fault")?.textContent.startsWith("Ein Jahr, ein Monat oder ein Tag")`)
	o.fill("f-since", "5.2024")
	o.fill("f-until", "2023")
	o.js(`document.querySelector("#f-confirmedByTo + button").click()`)
	o.save()
	o.until(`document.activeElement.id === "f-until" &&
		document.querySelector("#f-until-fault")?.textContent === "Das Ende liegt vor dem Beginn."`)
	o.fill("f-until", "")
	o.save()
	o.said("Gespeichert: Brücke zwei berät Brücke eins")
	id := strings.TrimPrefix(o.js(`location.hash`), "#")
	found, err := store.For(graph.InternalOnly).TiesByID(t.Context(), []string{id})
	if err != nil || found[id] == nil {
		t.Fatalf("%s: %v %v", id, found, err)
	}
	if tie := found[id]; tie.From != "act_zwei" || tie.To != "act_eins" || tie.Since != "2024-05-01" || tie.SincePrecision != "MONTH" ||
		tie.Until != "" || tie.ConfirmedByTo != graph.DateOf(moment) {
		t.Errorf("stored is %+v", tie)
	}
	shows := `document.querySelector("#f-since").value +
		[...document.querySelectorAll("h2 + .act a")].map((e) => " " + new URL(e.href).pathname)`
	if got := o.js(shows); got != "05.2024 /a/act_zwei, /a/act_eins, /network" {
		t.Errorf("the form shows %s", got)
	}
	if sheet := get(t, url+"/a/act_eins"); !strings.Contains(sheet, "Brücke zwei") {
		t.Error("the profile lacks the tie")
	}
}

// Ensure a coordinator adds an initiative with what it needs, changes it without losing what the form does not show, and deletes it
// once asked; the page of the initiative follows.
func TestAddAnInitiative(t *testing.T) {
	store := seeded(t)
	o, url := editing(t, store, "?lang=en#initiative", 1100)
	o.until(`document.querySelector("#f-status")?.value === "PLANNED"`)
	o.fill("f-title", "Language at <i>work</i>")
	o.pick("f-status", "RUNNING")
	o.fill("f-from", "2026")
	o.fill("f-aim", "German for the job")
	o.complete("f-lead", "Landkreis Prig")
	o.complete("f-partners", "Jobcenter Ravens")
	o.complete("f-places", "Perleb")
	o.js(`document.querySelector("#f-places").focus()`)
	o.MustInsertText("Nowh")
	o.tick("Topics", "language-courses")
	o.tick("Roles needed", "TEACHING")
	o.save()
	o.until(`document.activeElement.id === "f-places" && document.activeElement.shadowRoot.querySelector("[aria-invalid]") &&
		document.activeElement.shadowRoot.querySelector(".wrong").textContent.startsWith("Please choose one of the suggestions")`)
	o.js(`document.querySelector("#f-places").shadowRoot.querySelector("input").select()`)
	o.Keyboard.MustType(input.Delete)
	o.save()
	o.said("Saved: Language at <i>work</i>")
	id := strings.TrimPrefix(o.js(`location.hash`), "#")
	sheet := get(t, url+"/i/"+id)
	for _, want := range []string{
		"Language at &lt;i&gt;work&lt;/i&gt;", "läuft", "German for the job", "Landkreis Prignitz", "Jobcenter", "Perleberg", "Sprachkurse",
	} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the page lacks %s: %s", want, sheet)
		}
	}
	o.js(`document.querySelector(".picked button").click()`)
	o.until(`document.activeElement.matches("coordinator-suggest") && document.querySelectorAll(".picked").length === 1`)
	o.fill("f-from", "2025-11")
	o.save()
	o.until(`document.querySelector("#f-from").value === "2025-11" &&
		document.querySelector("coordinator-edit > [role=status]").textContent.startsWith("Saved")`)
	if sheet := get(t, url+"/i/"+id); strings.Contains(sheet, "Jobcenter") || !strings.Contains(sheet, "11/2025") {
		t.Errorf("the page is %s", sheet)
	}
	o.js(`document.querySelector("coordinator-bodies > .act button").click()`)
	o.until(`document.activeElement.id === "f-kind"`)
	o.js(`document.querySelector("coordinator-bodies form").requestSubmit()`)
	o.until(`document.querySelector("#f-name-fault")?.textContent === "This is missing." && document.activeElement.id === "f-kind"`)
	o.pick("f-kind", "STEERING_GROUP")
	o.fill("f-name", "Steering")
	o.until(`document.querySelectorAll("coordinator-bodies [type=checkbox]").length === 2`)
	o.js(`document.querySelector("coordinator-bodies [type=checkbox]").click()`)
	o.fill("f-source", "Council")
	o.js(`document.querySelector("coordinator-bodies form").requestSubmit()`)
	o.until(`document.querySelector("coordinator-bodies li")?.textContent.includes("Steering group · decides · Members: 0") &&
		document.activeElement.id === "bodies"`)
	o.save() // what was typed around the body meanwhile
	o.until(`document.querySelector("coordinator-edit > [role=status]").textContent.startsWith("Saved") &&
		document.querySelector("#f-source").value === "Council"`)
	if sheet := get(t, url+"/i/"+id); !strings.Contains(sheet, "Steuerungsgruppe · entscheidet") ||
		!strings.Contains(sheet, "Quelle: Council") {
		t.Errorf("the page is %s", sheet)
	}
	o.js(`document.querySelector(".save .second").click()`)
	o.until(`document.querySelector("dialog").open`)
	o.js(`document.querySelector("dialog .second").click()`)
	o.until(`!document.querySelector("dialog").open`)
	o.js(`document.querySelector(".save .second").click()`)
	o.until(`document.querySelector("dialog").open && document.querySelector("#question").textContent.includes("Language at <i>work</i>")`)
	o.js(`document.querySelector("dialog button").click()`)
	o.said("Deleted: Language at <i>work</i>")
	if sheet := get(t, url+"/i/"+id); !strings.HasPrefix(sheet, "404") {
		t.Errorf("the deleted initiative is still there: %s", sheet)
	}
}

// Ensure nothing typed is lost without a question, neither to another form nor to another page, nor where the service is away.
func TestUnsavedChangesAreKept(t *testing.T) {
	store := seeded(t)
	o, _ := editing(t, store, "#act_landkreis-prignitz", 1100)
	o.until(`document.querySelector("#f-source")`)
	o.fill("f-source", "Kreistag")
	o.js(`location.hash = "#tie"`)
	o.until(`document.querySelector("dialog").open && location.hash === "#act_landkreis-prignitz"`)
	o.js(`document.querySelector("dialog .second").click()`)
	o.js(`(f => {
		window.back = () => { window.fetch = f; }; window.fetch = () => Promise.reject(new TypeError("away"));
	})(fetch.bind(window))`)
	o.save()
	o.until(`document.querySelector(".warn[role=alert]")?.textContent.startsWith("Der Dienst antwortet gerade nicht. Ihr Text steht noch da")`)
	if got := o.js(`document.querySelector("#f-source").value`); got != "Kreistag" {
		t.Errorf("what was typed became %q", got)
	}
	wait, answer := o.MustHandleDialog()
	go o.js(`location.reload()`)
	if asked := wait(); asked.Type != "beforeunload" {
		t.Errorf("the browser asked %v", asked)
	}
	answer(false, "")
	o.js(`back()`)
	o.save()
	o.said("Gespeichert")
	o.js(`location.hash = "#ini_bw-alb-donau"`)
	o.until(`document.querySelector("coordinator-bodies li")`)
	o.js(`document.querySelector("#f-partners").focus()`)
	o.MustInsertText("Nowhere")
	o.js(`document.querySelector("coordinator-bodies > .act button").click()`)
	o.until(`document.activeElement.id === "f-kind"`)
	o.fill("f-name", "AG")
	o.js(`location.hash = "#initiative"`)
	o.until(`document.querySelector("dialog").open`)
	o.js(`document.querySelector("dialog button").click()`)
	o.until(`location.hash === "#initiative" && document.querySelector("#f-partners")?.text === "" &&
		!document.querySelector("coordinator-bodies")`)
}

// Ensure nobody but coordinators gets a form, and a link to what is gone says so.
func TestFormsAreForCoordinators(t *testing.T) {
	store := seeded(t)
	o := open(t, serve(t, store).URL+"/edit#act_none", 320)
	enter := func(access graph.Access) {
		t.Helper()
		o.js(`document.querySelector("#token").value = ` + quoted(secretOf(t, store, access)) + `,
			document.querySelector(".access form").requestSubmit()`)
	}
	o.until(`document.querySelector(".empty")?.textContent.includes("Zugangsschlüssel der Koordination")`)
	enter(graph.Partner)
	o.until(`document.querySelector(".access summary").textContent.includes("Partner im Netzwerk") &&
		document.querySelector(".empty") && !document.querySelector("form.edit")`)
	enter(graph.Coordinator)
	o.until(`document.querySelector(".warn[role=alert]")?.textContent.startsWith("Diesen Eintrag gibt es nicht") &&
		document.querySelector("a[href='#actor']")`)
	if kept := o.js(`document.cookie + localStorage.length + sessionStorage.length`); kept != "00" {
		t.Errorf("something is kept in the browser: %s", kept)
	}
}

// Ensure a new entry whose answer got lost is not stored twice, whatever is typed before it is saved again, and that a token that
// no longer holds costs nothing that was typed.
func TestNothingIsSavedTwice(t *testing.T) {
	store := seeded(t)
	o, _ := editing(t, store, "#actor", 1100)
	o.until(`document.querySelector("#f-kind")`)
	o.js(`(f => { window.how = "lose"; window.fetch = async (to, what) => {
		if (how === "revoke") what.headers.Authorization = "Bearer akn_wrong";
		const answer = await f(to, what);
		if (how === "lose" && String(what?.body).includes("mutation")) throw new TypeError("lost");
		return answer; }; })(fetch.bind(window))`)
	o.pick("f-kind", "ASSOCIATION")
	o.fill("f-name", "Verein Doppelt")
	o.save()
	o.until(`document.querySelector(".warn[role=alert]")?.textContent.startsWith("Der Dienst antwortet gerade nicht")`)
	o.js(`how = "revoke"`)
	o.save()
	o.until(`document.querySelector(".warn[role=alert]")?.textContent.startsWith("Nicht gespeichert: Der Zugangsschlüssel gilt nicht mehr")`)
	o.js(`how = ""`)
	o.fill("f-shortName", "VD")
	o.save()
	o.said("Gespeichert: Verein Doppelt")
	search, most := "Doppelt", 5
	found, err := store.For(graph.InternalOnly).Actors(t.Context(), graph.ActorQuery{
		Filter: &graph.ActorFilter{Search: &search}, Order: graph.ActorOrder{Field: graph.ByName, Direction: graph.Ascending},
		Page: graph.PageRequest{First: &most},
	})
	if err != nil || len(found.Items) != 1 || found.Items[0].ShortName != "VD" {
		t.Errorf("stored is %+v %v", found.Items, err)
	}
}
