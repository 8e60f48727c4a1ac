// Command catalogue lets a coding assistant search a catalogue of proven Dockerfiles. It is an MCP server on standard input
// and output: a client starts it, and it ends with its client.
package main

import (
	"context"
	"errors"
	"io"
	"log"
	"os"
	"os/signal"
	"syscall"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type searchInput struct {
	Query string `json:"query" jsonschema:"words such as python small image, cache npm, or a pasted error"`
	Limit int    `json:"limit,omitempty" jsonschema:"how many patterns, 8 unless told"`
}

type hit struct {
	ID      string `json:"id"`
	Kind    string `json:"kind"`
	Title   string `json:"title"`
	Summary string `json:"summary"`
}

type searchOutput struct {
	Patterns []hit `json:"patterns"`
}

type patternInput struct {
	ID      string `json:"id" jsonschema:"as search_patterns gives it"`
	Variant string `json:"variant,omitempty" jsonschema:"the recommended one unless told"`
}

type fileInput struct {
	ID   string `json:"id" jsonschema:"as search_patterns gives it"`
	Path string `json:"path" jsonschema:"as get_pattern lists it"`
}

func text(content string, err error) (*mcp.CallToolResult, any, error) {
	if err != nil {
		return nil, nil, err // the model sees it, and can do better
	}
	return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: content}}}, nil, nil
}

func newServer(c *Catalogue) *mcp.Server {
	server := mcp.NewServer(&mcp.Implementation{Name: "dockerfile-catalogue", Version: "1.0.0"}, nil)
	read := &mcp.ToolAnnotations{ReadOnlyHint: true}

	mcp.AddTool(server, &mcp.Tool{
		Name: "search_patterns", Annotations: read,
		Description: "Search Dockerfiles that were built and checked. Ask it before you write a Dockerfile.",
	}, func(_ context.Context, _ *mcp.CallToolRequest, in searchInput) (*mcp.CallToolResult, searchOutput, error) {
		if in.Limit <= 0 {
			in.Limit = 8
		}
		out := searchOutput{Patterns: []hit{}}
		for _, p := range c.Search(in.Query, in.Limit) {
			out.Patterns = append(out.Patterns, hit{p.ID, p.Kind, p.Title.En, p.Summary.En})
		}
		return nil, out, nil
	})

	mcp.AddTool(server, &mcp.Tool{
		Name: "get_pattern", Annotations: read,
		Description: "A Dockerfile with everything that was proven of it.",
	}, func(_ context.Context, _ *mcp.CallToolRequest, in patternInput) (*mcp.CallToolResult, any, error) {
		p, err := c.Pattern(in.ID)
		if err != nil {
			return text("", err)
		}
		if in.Variant == "" {
			in.Variant = "default"
		}
		return text(c.Markdown(p, in.Variant))
	})

	mcp.AddTool(server, &mcp.Tool{
		Name: "get_file", Annotations: read,
		Description: "Another file of a pattern: its ignore file, its Compose file, its source.",
	}, func(_ context.Context, _ *mcp.CallToolRequest, in fileInput) (*mcp.CallToolResult, any, error) {
		p, err := c.Pattern(in.ID)
		if err != nil {
			return text("", err)
		}
		return text(c.Read(p, in.Path))
	})
	return server
}

func main() {
	// As PID 1 it has to ask for the signal.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	folder := "/catalogue"
	if len(os.Args) > 1 {
		folder = os.Args[1]
	}
	c, err := Open(os.DirFS(folder))
	if err != nil {
		log.Fatal(err) // to standard error: standard output belongs to the protocol
	}
	log.SetFlags(0)
	log.Printf("%d patterns", len(c.Patterns))
	err = newServer(c).Run(ctx, &mcp.StdioTransport{})
	if err != nil && !errors.Is(err, context.Canceled) && !errors.Is(err, io.EOF) {
		log.Fatal(err)
	}
}
