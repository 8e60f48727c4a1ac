package main

import (
	"context"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// ask calls a tool as a client does, over a transport in memory.
func ask(t *testing.T, c *Catalogue, tool string, arguments map[string]any) (string, bool) {
	t.Helper()
	ctx := context.Background()
	near, far := mcp.NewInMemoryTransports()
	server, err := newServer(c).Connect(ctx, near, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer server.Wait()
	client, err := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil).Connect(ctx, far, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	result, err := client.CallTool(ctx, &mcp.CallToolParams{Name: tool, Arguments: arguments})
	if err != nil {
		t.Fatal(err)
	}
	return result.Content[0].(*mcp.TextContent).Text, result.IsError
}

func open(t *testing.T) *Catalogue {
	t.Helper()
	c, err := Open(os.DirFS("catalogue"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTools(t *testing.T) {
	tests := map[string]struct {
		tool      string
		arguments map[string]any
		want      string
		fails     bool
	}{
		"finds words":         {"search_patterns", map[string]any{"query": "lock file"}, `{"patterns":[{"id":"copy-lockfile-first"`, false},
		"finds Chinese words": {"search_patterns", map[string]any{"query": "锁文件"}, `{"patterns":[{"id":"copy-lockfile-first"`, false},
		"finds nothing":       {"search_patterns", map[string]any{"query": "zzz"}, `{"patterns":[]}`, false},
		"limits":              {"search_patterns", map[string]any{"query": "image the", "limit": 0}, `"id":`, false},
		"gets a Dockerfile":   {"get_pattern", map[string]any{"id": "copy-lockfile-first"}, "npm ci --omit=dev", false},
		"gets a variant":      {"get_pattern", map[string]any{"id": "copy-lockfile-first", "variant": "before"}, "NOT TRUE, on purpose: ", false},
		"gets a file":         {"get_file", map[string]any{"id": "copy-lockfile-first", "path": "package.json"}, `"hono"`, false},
		"no such pattern":     {"get_pattern", map[string]any{"id": "lost"}, `there is no pattern "lost"`, true},
		"no such variant":     {"get_pattern", map[string]any{"id": "copy-lockfile-first", "variant": "lost"}, `no variant "lost"`, true},
		"no way out":          {"get_file", map[string]any{"id": "copy-lockfile-first", "path": "../catalogue.json"}, "has no file", true},
	}
	c := open(t)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, failed := ask(t, c, test.tool, test.arguments)
			if !strings.Contains(got, test.want) || failed != test.fails {
				t.Errorf("%s %v: %q, failed: %v", test.tool, test.arguments, got, failed)
			}
		})
	}
}

func TestAChangedFileIsRefused(t *testing.T) {
	site := fstest.MapFS{
		"catalogue.json": {Data: []byte(`{"version": 1, "patterns": [{"id": "a", "files": [{"path": "x", "url": "raw/x", "sha256": "00"}]}]}`)},
		"raw/x":          {Data: []byte("other bytes")},
	}
	c, err := Open(site)
	if err != nil {
		t.Fatal(err)
	}
	if got, failed := ask(t, c, "get_file", map[string]any{"id": "a", "path": "x"}); !failed {
		t.Errorf("got %q", got)
	}
}

func TestAnotherVersionIsRefused(t *testing.T) {
	if _, err := Open(fstest.MapFS{"catalogue.json": {Data: []byte(`{"version": 2}`)}}); err == nil {
		t.Error("read it")
	}
}
