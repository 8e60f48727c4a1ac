package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
)

type Text struct {
	En string `json:"en"`
	Zh string `json:"zh"`
}

type Claim struct {
	Holds bool `json:"holds"`
	Words Text `json:"words"`
}

type Variant struct {
	Name       string  `json:"name"`
	Title      Text    `json:"title"`
	Dockerfile string  `json:"dockerfile"`
	Claims     []Claim `json:"claims"`
	SizeBytes  int64   `json:"size_bytes"`
}

type File struct {
	Path   string `json:"path"`
	URL    string `json:"url"`
	SHA256 string `json:"sha256"`
}

type Pattern struct {
	ID        string    `json:"id"`
	Kind      string    `json:"kind"`
	Title     Text      `json:"title"`
	Summary   Text      `json:"summary"`
	Topics    []string  `json:"topics"`
	Language  string    `json:"language"`
	Framework string    `json:"framework"`
	Variants  []Variant `json:"variants"`
	Files     []File    `json:"files"`
}

// Catalogue is a site's catalogue.json, and the files that it lists.
type Catalogue struct {
	Version  int       `json:"version"`
	Site     string    `json:"site"`
	Patterns []Pattern `json:"patterns"`
	files    fs.FS
}

// Open reads the catalogue of a built site.
func Open(site fs.FS) (*Catalogue, error) {
	content, err := fs.ReadFile(site, "catalogue.json")
	if err != nil {
		return nil, err
	}
	c := &Catalogue{files: site}
	if err := json.Unmarshal(content, c); err != nil {
		return nil, fmt.Errorf("catalogue.json: %w", err)
	}
	if c.Version != 1 {
		return nil, fmt.Errorf("catalogue.json has version %d, and this program reads version 1", c.Version)
	}
	return c, nil
}

func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// score says how well a pattern fits: a word of the title tells more than one of a claim. Chinese has no spaces between
// words, so a word counts wherever it stands.
func (p *Pattern) score(asked []string) (points int) {
	var claims strings.Builder
	for _, v := range p.Variants {
		for _, claim := range v.Claims {
			claims.WriteString(claim.Words.En + " " + claim.Words.Zh + "\n")
		}
	}
	places := []struct {
		points int
		text   string
	}{
		{6, p.Title.En + " " + p.Title.Zh},
		{5, p.ID + " " + p.Language + " " + p.Framework},
		{3, p.Summary.En + " " + p.Summary.Zh + " " + strings.Join(p.Topics, " ")},
		{1, claims.String()},
	}
	for _, place := range places {
		text := strings.ToLower(place.text)
		for _, word := range asked {
			if strings.Contains(text, word) {
				points += place.points
			}
		}
	}
	return points
}

// Search returns the patterns that fit best, the best one first.
func (c *Catalogue) Search(query string, limit int) []*Pattern {
	asked, points := words(query), map[*Pattern]int{}
	var found []*Pattern
	for i := range c.Patterns {
		p := &c.Patterns[i]
		if points[p] = p.score(asked); points[p] > 0 {
			found = append(found, p)
		}
	}
	slices.SortStableFunc(found, func(a, b *Pattern) int { return cmp.Compare(points[b], points[a]) })
	return found[:min(limit, len(found))]
}

// Pattern returns the pattern with this id.
func (c *Catalogue) Pattern(id string) (*Pattern, error) {
	for i := range c.Patterns {
		if c.Patterns[i].ID == id {
			return &c.Patterns[i], nil
		}
	}
	return nil, fmt.Errorf("there is no pattern %q: search for one", id)
}

// Read returns a file of a pattern, but only with the bytes that were proven.
func (c *Catalogue) Read(p *Pattern, name string) (string, error) {
	for _, file := range p.Files {
		if file.Path != name {
			continue
		}
		content, err := fs.ReadFile(c.files, strings.TrimPrefix(file.URL, c.Site))
		if err != nil {
			return "", err
		}
		if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != file.SHA256 {
			return "", fmt.Errorf("%s of %s is not the file that was proven", name, p.ID)
		}
		return string(content), nil
	}
	return "", fmt.Errorf("%s has no file %q", p.ID, name)
}

// Markdown tells a model what it needs to use a pattern.
func (c *Catalogue) Markdown(p *Pattern, name string) (string, error) {
	at := slices.IndexFunc(p.Variants, func(v Variant) bool { return v.Name == name })
	if at < 0 {
		return "", fmt.Errorf("%s has no variant %q", p.ID, name)
	}
	v := p.Variants[at]
	dockerfile, err := c.Read(p, path.Base(v.Dockerfile))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n\n## %s\n\n```dockerfile\n%s```\n\n", p.Title.En, p.Summary.En, v.Title.En, dockerfile)
	if v.SizeBytes > 0 {
		fmt.Fprintf(&b, "The image has %.1f MB.\n", float64(v.SizeBytes)/1e6)
	}
	b.WriteString("Proven by building and running it:\n\n")
	for _, claim := range v.Claims {
		not := ""
		if !claim.Holds {
			not = "NOT TRUE, on purpose: "
		}
		fmt.Fprintf(&b, "- %s%s\n", not, claim.Words.En)
	}
	b.WriteString("\nOther variants:")
	for _, other := range p.Variants {
		if other.Name != name {
			fmt.Fprintf(&b, " %s (%s).", other.Name, other.Title.En)
		}
	}
	b.WriteString("\nFiles:")
	for _, file := range p.Files {
		b.WriteString(" " + file.Path)
	}
	return b.String() + "\n", nil
}
