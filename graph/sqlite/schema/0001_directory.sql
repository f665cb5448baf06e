-- The directory and everything by which it is found. What is found is never computed here: package graph hands it over.
-- A level says who sees a row: 0 everyone, 1 partners, 2 coordinators, 3 nobody, because it was deleted.

-- Every record there is or was. Its key k never changes; rows name each other by it.
CREATE TABLE record (
  k            INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  type         TEXT NOT NULL,
  level        INTEGER NOT NULL,
  revision     INTEGER NOT NULL,
  updated_at   TEXT NOT NULL,
  updated_by   TEXT NOT NULL,
  place_hidden INTEGER NOT NULL, -- 1: its places are shown as districts, see graph.Meta
  terms        BLOB,             -- the terms it stands under, to take it away again
  deleted      TEXT,             -- what went with a deleted record, as JSON
  content      TEXT NOT NULL     -- the entity as JSON
) STRICT;

-- What lists are ordered by. Sort keys are the bytes of graph.SortKey.
CREATE TABLE actor (
  k        INTEGER PRIMARY KEY,
  id       TEXT NOT NULL,
  level    INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  key      BLOB NOT NULL,
  updated  TEXT NOT NULL,
  verified TEXT NOT NULL     -- empty: never
) STRICT;
CREATE INDEX actor_by_name ON actor (key, id);
CREATE INDEX actor_by_updated ON actor (updated, id);
CREATE INDEX actor_by_verified ON actor (verified, id);
CREATE INDEX actor_by_freshness ON actor (kind, verified);

CREATE TABLE initiative (
  k      INTEGER PRIMARY KEY,
  id     TEXT NOT NULL,
  level  INTEGER NOT NULL,
  key    BLOB NOT NULL,
  parent INTEGER
) STRICT;
CREATE INDEX initiative_by_title ON initiative (key, id);
CREATE INDEX initiative_by_parent ON initiative (parent, key, id, level);

CREATE TABLE participation (
  k          INTEGER PRIMARY KEY,
  id         TEXT NOT NULL,
  level      INTEGER NOT NULL,
  initiative INTEGER NOT NULL,
  actor      INTEGER NOT NULL
) STRICT;
CREATE INDEX participation_by_initiative ON participation (initiative, actor, id, level);
CREATE INDEX participation_by_actor ON participation (actor, initiative, id, level);

CREATE TABLE offer (
  k        INTEGER PRIMARY KEY,
  id       TEXT NOT NULL,
  level    INTEGER NOT NULL,
  key      BLOB NOT NULL,
  provider INTEGER NOT NULL
) STRICT;
CREATE INDEX offer_by_title ON offer (key, id);
CREATE INDEX offer_by_provider ON offer (provider, key, id, level);

CREATE TABLE need (
  k     INTEGER PRIMARY KEY,
  id    TEXT NOT NULL,
  level INTEGER NOT NULL,
  actor INTEGER
) STRICT;
CREATE INDEX need_by_actor ON need (actor, id, level);

-- A tie from actor a to actor b. The indexes hold all that conditions ask, so that a walk never leaves them.
CREATE TABLE tie (
  k                INTEGER PRIMARY KEY,
  id               TEXT NOT NULL,
  level            INTEGER NOT NULL,
  a                INTEGER NOT NULL,
  b                INTEGER NOT NULL,
  kind             TEXT NOT NULL,
  symmetric        INTEGER NOT NULL,
  weight           INTEGER NOT NULL,
  since            TEXT NOT NULL,   -- empty: unknown
  until            TEXT NOT NULL,   -- empty: still holds
  confirmed        INTEGER NOT NULL, -- by both
  confirmed_from   TEXT NOT NULL,   -- empty: not confirmed
  confirmed_to     TEXT NOT NULL,
  initiative       INTEGER,
  initiative_level INTEGER NOT NULL,
  key              TEXT             -- what no two ties share; null where it is the id
) STRICT;
CREATE UNIQUE INDEX tie_by_key ON tie (key) WHERE key IS NOT NULL;
CREATE INDEX tie_by_initiative ON tie (initiative) WHERE initiative IS NOT NULL;
CREATE INDEX tie_from ON tie (a, kind, b, level, symmetric, weight, since, until, confirmed, initiative, initiative_level);
CREATE INDEX tie_to ON tie (b, kind, a, level, symmetric, weight, since, until, confirmed, initiative, initiative_level);

-- The tags of records, for a range of audiences: from 0 means from the record's own level on.
CREATE TABLE term (
  t        INTEGER PRIMARY KEY,
  class    TEXT NOT NULL,
  value    TEXT NOT NULL,
  audience INTEGER NOT NULL,
  until    INTEGER NOT NULL,
  UNIQUE (class, value, audience, until)
) STRICT;

-- The keys of the records that stand under a term, as Roaring bitmaps. A part is a type, a level and 65 536 keys.
CREATE TABLE posting (
  t    INTEGER NOT NULL,
  part INTEGER NOT NULL,
  bits BLOB NOT NULL,
  PRIMARY KEY (t, part)
) STRICT, WITHOUT ROWID;

-- Where actors are, on the sphere and in degrees. s is twice the actor's key; one more for the coarser place that those
-- below coordinators see, where it differs.
CREATE TABLE spot (
  s        INTEGER PRIMARY KEY,
  audience INTEGER NOT NULL,
  until    INTEGER NOT NULL,
  x        INTEGER NOT NULL,
  y        INTEGER NOT NULL,
  z        INTEGER NOT NULL,
  lat      REAL NOT NULL,
  lon      REAL NOT NULL
) STRICT;
CREATE VIRTUAL TABLE area USING rtree (s, south, north, west, east);

-- Normalised words. Rows are numbered by type, level and key. Nothing but the index is kept.
CREATE VIRTUAL TABLE search USING fts5 (
  name, short_name, description, topics, content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- Which record names which other, ties apart.
CREATE TABLE mention (
  target INTEGER NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY (target, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_source ON mention (source);

CREATE TABLE token (
  k    INTEGER PRIMARY KEY,
  id   TEXT NOT NULL,
  name TEXT NOT NULL,
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
