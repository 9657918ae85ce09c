/// Packages of Python: requirements files, `pyproject.toml` and `Pipfile`, with their lock files.
///
/// Entry: [RequirementsReader][dev.mokuroku.platform.manifest.python.RequirementsReader],
/// [PyprojectReader][dev.mokuroku.platform.manifest.python.PyprojectReader],
/// [PipfileReader][dev.mokuroku.platform.manifest.python.PipfileReader].
/// [PythonRequirement][dev.mokuroku.platform.manifest.python.PythonRequirement] is a
/// requirement as pip writes it. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.python;

import org.jspecify.annotations.NullMarked;
