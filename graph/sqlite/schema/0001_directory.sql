-- The directory and everything by which it is found. What is found is never computed here: package graph hands it over.

-- Every record there is or was. Its key k never changes. Its number n says in which lists it stands: the type, who may
-- see it, and k (number.go). A deleted record keeps its row, with a number that no list looks at.
CREATE TABLE record (
  k          INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  n          INTEGER NOT NULL,
  type       TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted    TEXT,           -- what went with a deleted record, as JSON
  content    TEXT NOT NULL   -- the entity as JSON
) STRICT;

-- What lists are ordered by. Sort keys are the bytes of graph.SortKey.
CREATE TABLE actor (
  n        INTEGER PRIMARY KEY,
  id       TEXT NOT NULL,
  key      BLOB NOT NULL,
  kind     TEXT NOT NULL,
  updated  TEXT NOT NULL,
  verified TEXT NOT NULL     -- empty: never
) STRICT;
CREATE INDEX actor_by_name ON actor (key, id);
CREATE INDEX actor_by_updated ON actor (updated, id);
CREATE INDEX actor_by_verified ON actor (verified, id);

CREATE TABLE initiative (
  n      INTEGER PRIMARY KEY,
  id     TEXT NOT NULL,
  key    BLOB NOT NULL,
  parent INTEGER             -- the number of another
) STRICT;
CREATE INDEX initiative_by_title ON initiative (key, id);
CREATE INDEX initiative_by_parent ON initiative (parent, key, id);

CREATE TABLE participation (
  n          INTEGER PRIMARY KEY,
  id         TEXT NOT NULL,
  initiative INTEGER NOT NULL,
  actor      INTEGER NOT NULL
) STRICT;
CREATE INDEX participation_by_initiative ON participation (initiative, actor, id);
CREATE INDEX participation_by_actor ON participation (actor, initiative, id);

CREATE TABLE offer (
  n        INTEGER PRIMARY KEY,
  id       TEXT NOT NULL,
  key      BLOB NOT NULL,
  provider INTEGER NOT NULL
) STRICT;
CREATE INDEX offer_by_title ON offer (key, id);
CREATE INDEX offer_by_provider ON offer (provider, key, id);

CREATE TABLE need (
  n     INTEGER PRIMARY KEY,
  id    TEXT NOT NULL,
  actor INTEGER
) STRICT;
CREATE INDEX need_by_id ON need (id);
CREATE INDEX need_by_actor ON need (actor, id);

-- A tie from actor a to actor b. The indexes hold all that conditions ask, so that a walk never leaves them.
CREATE TABLE tie (
  n                INTEGER PRIMARY KEY,
  id               TEXT NOT NULL,
  a                INTEGER NOT NULL,
  b                INTEGER NOT NULL,
  kind             TEXT NOT NULL,
  symmetric        INTEGER NOT NULL,
  weight           INTEGER NOT NULL,
  since            TEXT NOT NULL,   -- empty: unknown
  until            TEXT NOT NULL,   -- empty: still holds
  confirmed        INTEGER NOT NULL,
  initiative       INTEGER,
  initiative_shown INTEGER NOT NULL,
  key              TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX tie_by_id ON tie (id);
CREATE INDEX tie_by_kind ON tie (kind);
CREATE INDEX tie_by_initiative ON tie (initiative) WHERE initiative IS NOT NULL;
CREATE INDEX tie_from ON tie (a, kind, b, symmetric, weight, since, until, confirmed, initiative, initiative_shown);
CREATE INDEX tie_to ON tie (b, kind, a, symmetric, weight, since, until, confirmed, initiative, initiative_shown);

-- A tie as its ends see it: forth from a, back from b.
CREATE VIEW link AS
  SELECT n, id, a AS actor, b AS other, 1 AS forth, a, b, kind, symmetric, weight, since, until, confirmed, initiative,
    initiative_shown
  FROM tie
  UNION ALL
  SELECT n, id, b, a, 0, a, b, kind, symmetric, weight, since, until, confirmed, initiative, initiative_shown FROM tie;

-- The tags of records, for a range of audiences: from 0 means from the record's own level on. Size is about how many
-- records carry it; it only steers plans.
CREATE TABLE term (
  t        INTEGER PRIMARY KEY,
  class    TEXT NOT NULL,
  value    TEXT NOT NULL,
  audience INTEGER NOT NULL,
  until    INTEGER NOT NULL,
  size     INTEGER NOT NULL DEFAULT 0,
  UNIQUE (class, value, audience, until)
) STRICT;
CREATE TABLE tag (
  t INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (t, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_by_record ON tag (n, t);
CREATE TRIGGER tag_grows AFTER INSERT ON tag BEGIN UPDATE term SET size = size + 1 WHERE t = new.t; END;
CREATE TRIGGER tag_shrinks AFTER DELETE ON tag BEGIN UPDATE term SET size = size - 1 WHERE t = old.t; END;

-- Where actors are, on the sphere and in degrees. s is twice the actor's number; one more for the coarser place that
-- those below coordinators see, where it differs.
CREATE TABLE spot (
  s        INTEGER PRIMARY KEY,
  n        INTEGER NOT NULL,
  audience INTEGER NOT NULL,
  until    INTEGER NOT NULL,
  x        INTEGER NOT NULL,
  y        INTEGER NOT NULL,
  z        INTEGER NOT NULL,
  lat      REAL NOT NULL,
  lon      REAL NOT NULL
) STRICT;
CREATE VIRTUAL TABLE area USING rtree (s, south, north, west, east);

-- Normalised words by record number. Nothing but the index is kept.
CREATE VIRTUAL TABLE search USING fts5 (
  name, short_name, description, topics, content = '', contentless_delete = 1, tokenize = 'ascii'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

-- Which record names which other, ties apart.
CREATE TABLE mention (
  target INTEGER NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY (target, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_source ON mention (source);

CREATE TABLE token (
  n    INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  id   TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

-- The change log and the records each entry touched.
CREATE TABLE change (
  number  INTEGER NOT NULL,  -- of the commit
  seq     INTEGER NOT NULL,
  at      TEXT NOT NULL,
  by      TEXT NOT NULL,
  by_name TEXT NOT NULL,
  action  TEXT NOT NULL,
  type    TEXT NOT NULL,
  subject TEXT NOT NULL,
  fields  TEXT,              -- JSON; null where there are no values, or not any more
  import  TEXT,              -- JSON
  UNIQUE (number, seq)
) STRICT;
CREATE INDEX change_with_values ON change (at) WHERE fields IS NOT NULL;
CREATE TABLE touched (
  number INTEGER NOT NULL,
  seq    INTEGER NOT NULL,
  k      INTEGER NOT NULL,
  PRIMARY KEY (number, seq, k)
) STRICT, WITHOUT ROWID;
CREATE INDEX touched_by_record ON touched (k, number, seq);

-- The number of the last commit.
CREATE TABLE latest (number INTEGER NOT NULL) STRICT;
INSERT INTO latest VALUES (0);
