package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"

	"onrecord"
	"onrecord/export"
)

func newJSONLD(w io.Writer) export.Writer { return export.NewJSONLD(w) }

// offline fails for every context that would have to be fetched.
type offline struct{}

func (offline) LoadDocument(address string) (*ld.RemoteDocument, error) {
	return nil, errors.New("fetched " + address)
}

// expanded returns the nodes of a document by their names, each with its
// properties as IRIs, as a JSON-LD processor finds them.
func expanded(t *testing.T, data []byte) map[string]map[string]any {
	t.Helper()
	var document any
	if err := json.Unmarshal(data, &document); err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("")
	options.DocumentLoader = offline{}
	list, err := ld.NewJsonLdProcessor().Expand(document, options)
	if err != nil {
		t.Fatal(err)
	}
	nodes := map[string]map[string]any{}
	for _, item := range list {
		node := item.(map[string]any)
		nodes[node["@id"].(string)] = node
	}
	return nodes
}

// first returns the first value of a property of a node, "" when it has none.
func first(node map[string]any, property string) string {
	values, _ := node[property].([]any)
	if len(values) == 0 {
		return ""
	}
	value := values[0].(map[string]any)
	for _, key := range []string{"@value", "@id"} {
		if text, ok := value[key].(string); ok {
			return text
		}
	}
	return ""
}

func TestJSONLD(t *testing.T) {
	data := written(t, newJSONLD, readings()...)
	golden(t, "testdata/sample.jsonld", data)
	nodes := expanded(t, data)
	if len(nodes) != 4+9 { // of five reports, two have one URL
		t.Errorf("%d nodes", len(nodes))
	}
	const schema = "https://schema.org/"
	said := nodes["urn:onrecord:s2"]
	for property, want := range map[string]string{
		schema + "text": "“No — 100 €,” … “<b>&”", schema + "temporal": "2026-03-01/2026-03-31", schema + "dateCreated": "", schema + "isPartOf": "https://news.example/a",
		"urn:onrecord:term:act": "accuse", "urn:onrecord:term:venue": "town hall", "urn:onrecord:term:parent": "urn:onrecord:s1",
	} {
		if got := first(said, property); got != want {
			t.Errorf("%s is %q, want %q", property, got, want)
		}
	}
	article := said[schema+"isPartOf"].([]any)[0].(map[string]any)
	published := article[schema+"datePublished"].([]any)[0].(map[string]any)
	if published["@type"] != schema+"Date" || published["@value"] != "2026-03-04" || first(article, schema+"url") != "https://news.example/a" {
		t.Errorf("the article is %v", article)
	}
	creators := said[schema+"creator"].([]any)
	if len(creators) != 2 || first(creators[0].(map[string]any), schema+"name") != "Ines Calder" {
		t.Errorf("the creators are %v", creators)
	}
}

// TestJSONLDKnowsWhoseClaimItIs writes a statement that is not in quotation
// marks with each act: nobody is the author of what they deny or ask.
func TestJSONLDKnowsWhoseClaimItIs(t *testing.T) {
	for _, act := range append([]onrecord.Act{""}, onrecord.Acts...) {
		day := onrecord.Date{Year: 2026, Month: 3, Day: 4}
		reading := &onrecord.Reading{
			Report: onrecord.Report{Text: "that it was unsafe"},
			Statements: []onrecord.Statement{{
				ID: "s", Content: []onrecord.Span{{End: 18}}, Form: onrecord.Indirect, Act: act, Speakers: []onrecord.Speaker{{Name: "Calder"}}, Said: onrecord.Period{Start: day, End: day},
			}},
		}
		claim := expanded(t, written(t, newJSONLD, reading))["urn:onrecord:s"]
		_, author := claim["https://schema.org/author"]
		_, speaker := claim["urn:onrecord:term:speaker"]
		if denies := act == onrecord.Deny || act == onrecord.Ask; author == denies || speaker != denies {
			t.Errorf("%q: author %t, speaker %t", act, author, speaker)
		}
		if day := first(claim, "https://schema.org/dateCreated"); day != "2026-03-04" || claim["@type"].([]any)[0] != "https://schema.org/Claim" {
			t.Errorf("%q: %v of %q", act, claim["@type"], day)
		}
	}
}

// TestJSONLDTakesNoAddressThatIsNone gives reports what is no absolute web
// address as their URL.
func TestJSONLDTakesNoAddressThatIsNone(t *testing.T) {
	for _, address := range []string{"", "news", "/a/b", "javascript:alert(1)", "http://%zz", "://", "https://"} {
		report := onrecord.Report{URL: address, Text: "x"}
		nodes := expanded(t, written(t, newJSONLD, &onrecord.Reading{Report: report}))
		if nodes["urn:onrecord:"+report.ID()] == nil {
			t.Errorf("%q: %v", address, nodes)
		}
	}
}

// TestJSONLDIsALineANode reads nodes by lines, as programs do that stream.
func TestJSONLDIsALineANode(t *testing.T) {
	data := written(t, newJSONLD, readings()...)
	lines := bytes.Split(bytes.TrimSpace(data), []byte("\n"))
	for _, line := range lines[1 : len(lines)-1] {
		if !json.Valid(bytes.TrimSuffix(line, []byte(","))) {
			t.Errorf("no JSON: %s", line)
		}
	}
	if nothing := string(written(t, newJSONLD)); !strings.HasSuffix(nothing, "\"@graph\":[\n]}\n") || !json.Valid([]byte(nothing)) {
		t.Errorf("nothing is %s", nothing)
	}
}
