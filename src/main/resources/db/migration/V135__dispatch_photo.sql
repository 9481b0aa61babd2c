-- Photos that the leader attaches to the dispatch: [{id, sha256, caption}], in their order; frozen on signing like the texts.
alter table dispatch add photos jsonb not null default '[]';
