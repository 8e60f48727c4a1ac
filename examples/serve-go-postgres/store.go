package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"log"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

const (
	patience      = 2 * time.Second // how long a request waits for the database
	migrationLock = 20261126        // any number that only this service uses
)

//go:embed migrations/*.sql
var migrations embed.FS

type note struct {
	ID   int64  `json:"id"`
	Text string `json:"text"`
}

// store keeps notes in PostgreSQL.
type store struct {
	pool     *pgxpool.Pool
	migrated atomic.Bool
}

// openStore reads PGHOST, PGUSER, PGDATABASE and the like, and the password
// from the file that PGPASSWORD_FILE names. It does not connect yet.
func openStore() (*store, error) {
	config, err := pgxpool.ParseConfig("connect_timeout=2")
	if err != nil {
		return nil, err
	}
	if file := os.Getenv("PGPASSWORD_FILE"); file != "" {
		password, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		config.ConnConfig.Password = strings.TrimSpace(string(password))
	}
	pool, err := pgxpool.NewWithConfig(context.Background(), config)
	if err != nil {
		return nil, err
	}
	return &store{pool: pool}, nil
}

func (s *store) close() { s.pool.Close() }

func (s *store) ready(ctx context.Context) error {
	if !s.migrated.Load() {
		return errors.New("not migrated yet")
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	return s.pool.Ping(ctx)
}

func (s *store) add(ctx context.Context, text string) (note, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	rows, err := s.pool.Query(ctx, "INSERT INTO notes (text) VALUES ($1) RETURNING id, text", text)
	if err != nil {
		return note{}, err
	}
	return pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[note])
}

func (s *store) list(ctx context.Context) ([]note, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	rows, err := s.pool.Query(ctx, "SELECT id, text FROM notes ORDER BY id")
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByName[note])
}

func (s *store) migrateUntilDone(ctx context.Context) {
	for ctx.Err() == nil {
		err := s.migrate(ctx)
		if err == nil {
			return
		}
		log.Printf("not migrated yet: %v", err)
		select {
		case <-ctx.Done():
		case <-time.After(time.Second):
		}
	}
}

// migrate applies, in one transaction, each file that has not been applied.
// The lock makes a second instance wait until the first one is done.
func (s *store) migrate(ctx context.Context) error {
	files, err := migrations.ReadDir("migrations")
	if err != nil {
		return err
	}
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "SELECT pg_advisory_xact_lock($1)", migrationLock); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, "CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY)"); err != nil {
			return err
		}
		for _, file := range files {
			if err := apply(ctx, tx, file.Name()); err != nil {
				return fmt.Errorf("%s: %w", file.Name(), err)
			}
		}
		return nil
	})
	if err == nil {
		s.migrated.Store(true)
	}
	return err
}

func apply(ctx context.Context, tx pgx.Tx, name string) error {
	added, err := tx.Exec(ctx, "INSERT INTO migrations VALUES ($1) ON CONFLICT DO NOTHING", name)
	if err != nil || added.RowsAffected() == 0 {
		return err
	}
	statements, err := migrations.ReadFile("migrations/" + name)
	if err != nil {
		return err
	}
	log.Printf("migrating: %s", name)
	_, err = tx.Exec(ctx, string(statements))
	return err
}
