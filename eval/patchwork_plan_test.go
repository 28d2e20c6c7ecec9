package eval

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var updatePatchworks = flag.Bool("update-patchworks", false, "write the recipes of eval/patchworks anew")

// plans say how many patchworks are drawn for each half, from which seed, and
// with which lists of words.
var plans = []struct {
	half  Half
	made  int
	seed  uint64
	words []int
}{{Tune, 240, 71, []int{0, 1}}, {Test, 120, 72, []int{2}}}

// TestPatchworkPlan checks that eval/patchworks holds what the planner draws
// from the articles of each half, and writes it anew with -update-patchworks.
func TestPatchworkPlan(t *testing.T) {
	shared, err := OpenShared()
	if err != nil {
		t.Skip(err)
	}
	all := map[string]*Article{}
	if err := shared.eachArticle(func(article *Article) error { all[article.ID] = article; return nil }); err != nil {
		t.Fatal(err)
	}
	for _, plan := range plans {
		ids, err := untouchedArticles(plan.half)
		if err != nil {
			t.Fatal(err)
		}
		var articles []*Article
		for _, id := range ids {
			if all[id] == nil {
				t.Fatalf("no article %s", id)
			}
			articles = append(articles, all[id])
		}
		var b strings.Builder
		for _, recipe := range newPlanner(articles, plan.seed, plan.words).recipes(plan.half, plan.made) {
			line, err := json.Marshal(recipe)
			if err != nil {
				t.Fatal(err)
			}
			b.Write(append(line, '\n'))
		}
		path := filepath.Join("patchworks", "made-"+string(plan.half)+".jsonl")
		if *updatePatchworks {
			if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != b.String() {
			t.Errorf("%s is not what the planner draws (%v): go test ./eval -run TestPatchworkPlan -update-patchworks", path, err)
		}
	}
}

// TestPatchworkHalves: no article is in both halves, whole or in parts.
func TestPatchworkHalves(t *testing.T) {
	halfOf := map[string]Half{}
	for _, half := range []Half{Tune, Test} {
		articles, err := untouchedArticles(half)
		if err != nil {
			t.Fatal(err)
		}
		for _, article := range articles {
			if other, had := halfOf[article]; had {
				t.Errorf("article %s is twice, in %s and %s", article, other, half)
			}
			halfOf[article] = half
		}
		recipes, err := patchworkRecipes(half)
		if err != nil {
			t.Fatal(err)
		}
		for _, recipe := range recipes {
			donors := []string{recipe.Headline}
			for _, part := range recipe.Parts {
				donors = append(donors, part.Article)
			}
			for _, donor := range donors {
				if !slices.Contains(articles, donor) {
					t.Errorf("recipe %s of %s has a part of %s, which is no article of that half", recipe.ID, half, donor)
				}
			}
		}
	}
}
