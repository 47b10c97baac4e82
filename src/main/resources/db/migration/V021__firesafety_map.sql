-- The picture on which the map of firefighting points and groups is drawn, where there is one.
create table map_picture (
    id bigint primary key constraint map_picture_one check (id = 1),
    content bytea constraint map_picture_content_size check (length(content) between 1 and 33554432),
    media_type text constraint map_picture_media_type_known check (media_type in ('image/png', 'image/jpeg')),
    digest text constraint map_picture_digest_shape check (digest ~ '^[0-9a-f]{64}$'),
    width integer constraint map_picture_width_range check (width between 1 and 8000),
    height integer constraint map_picture_height_range check (height between 1 and 8000),
    north numeric(8, 6) not null constraint map_picture_north_range check (north between 6 and 24),
    west numeric(9, 6) not null constraint map_picture_west_range check (west between 102 and 118),
    south numeric(8, 6) not null constraint map_picture_south_range check (south between 6 and 24),
    east numeric(9, 6) not null constraint map_picture_east_range check (east between 102 and 118),
    version bigint not null default 0,
    constraint map_picture_corners_order check (north > south and west < east),
    constraint map_picture_whole check (num_nulls(content, media_type, digest, width, height) in (0, 5))
);

comment on table map_picture is 'The one picture under the fire-safety map; its content is null once it was taken away.';
comment on column map_picture.content is 'As it is drawn, and nothing else of the file that was sent.';
comment on column map_picture.digest is 'SHA-256 of the content, by which the log tells one picture from another.';
comment on column map_picture.width is 'Pixels.';
comment on column map_picture.height is 'Pixels.';
comment on column map_picture.north is 'Degrees north of its upper edge, WGS 84.';
comment on column map_picture.west is 'Degrees east of its left edge, WGS 84.';
comment on column map_picture.south is 'Degrees north of its lower edge.';
comment on column map_picture.east is 'Degrees east of its right edge.';

select keep_changes('map_picture', omitted => '{content}');
