CREATE INDEX actor_by_name IF NOT EXISTS FOR (a:Actor) ON (a.byName);
CREATE INDEX actor_by_updated IF NOT EXISTS FOR (a:Actor) ON (a.updatedAt, a.id);
CREATE INDEX actor_by_level IF NOT EXISTS FOR (a:Actor) ON (a.shown);
CREATE INDEX initiative_by_title IF NOT EXISTS FOR (i:Initiative) ON (i.byName);
CREATE INDEX offer_by_title IF NOT EXISTS FOR (o:Offer) ON (o.byName);
CREATE INDEX need_by_id IF NOT EXISTS FOR (n:Need) ON (n.id);
CREATE INDEX tie_by_initiative IF NOT EXISTS FOR ()-[t:TIE]-() ON (t.initiative);
CREATE INDEX change_by_subject IF NOT EXISTS FOR (c:Change) ON (c.subject);
CREATE POINT INDEX actor_location IF NOT EXISTS FOR (a:Actor) ON (a.location);
CREATE POINT INDEX actor_public_location IF NOT EXISTS FOR (a:Actor) ON (a.publicLocation);
CREATE FULLTEXT INDEX actors IF NOT EXISTS FOR (a:Actor) ON EACH [a.tags, a.id, a.text, a.nameText, a.labelText]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX initiatives IF NOT EXISTS FOR (i:Initiative) ON EACH [i.tags, i.id, i.text]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX offers IF NOT EXISTS FOR (o:Offer) ON EACH [o.tags, o.id, o.text]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX needs IF NOT EXISTS FOR (n:Need) ON EACH [n.tags, n.id, n.text]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX changes IF NOT EXISTS FOR (c:Change) ON EACH [c.touched]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
