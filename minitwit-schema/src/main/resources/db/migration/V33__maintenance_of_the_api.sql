-- Whether maintenance closes the APIs as well as the pages.
ALTER TABLE site ADD COLUMN maintenance_api boolean NOT NULL DEFAULT false;
