/** A file that setting up a folder writes, by its path in the folder. */
export interface SetupFile {
  readonly path: string;
  readonly text: string;
}

const CONFIG = `# Gloss reads this file; changes show at once. Every setting may be left out.

# Which files are articles, relative to the folder that holds .gloss/.
articles:
  - '**/*.txt'

# … and which of them are not.
exclude:
  - '**/requirements*.txt'
  - '**/LICENSE.txt'

# The built-in registry of officials and bodies; officials.yaml and bodies.yaml beside this file come on top of it.
builtin: true

# Ids or names that are never a mention here.
ignore: []
`;

const OFFICIALS = `# Officials of this folder, on top of the built-in ones. An entry with a built-in id changes it field by field;
# "disabled: true" switches it off. Spellings without diacritics or in capitals need no alias.
#
# country: vn                        # of all entries below that name none
# officials:
#   - id: bui-thanh-son
#     name: Bùi Thanh Sơn            # the native spelling
#     aliases: []                    # only what can't be derived
#     positions:
#       - title: { en: Minister of Foreign Affairs, vi: Bộ trưởng Bộ Ngoại giao }
#         body: mofa                 # an id from bodies.yaml or built in
#         from: 2021-04-08           # YYYY, YYYY-MM or YYYY-MM-DD; left out = unknown
#         to: 2025-10-24
officials: []
`;

const BODIES = `# Ministries, departments, committees, organisations of this folder, on top of the built-in ones.
#
# country: vn                        # of all entries below that name none
# bodies:
#   - id: mofa
#     name: { en: Ministry of Foreign Affairs, vi: Bộ Ngoại giao }
#     aliases: { en: [Foreign Ministry, MOFA] }
#     parent: government
#     kind: ministry
bodies: []
`;

/** What a folder gets that is set up: defaults that can be read and changed, and an empty registry that explains itself. */
export const SETUP_FILES: readonly SetupFile[] = [
  { path: '.gloss/config.yaml', text: CONFIG },
  { path: '.gloss/officials.yaml', text: OFFICIALS },
  { path: '.gloss/bodies.yaml', text: BODIES },
];

/** Explorer setting that shows each sidecar under its article: `*` stands for the article's whole name. */
export const NESTING = { pattern: '*', nested: '${capture}.gloss.yaml' } as const;
