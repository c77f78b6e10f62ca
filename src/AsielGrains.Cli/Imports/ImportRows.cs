using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Imports;

/// <summary>
/// The rows of an import after a number, in order and numbered one after the other: asked for anew whenever the import
/// goes on after a broken connection, and the same every time.
/// </summary>
public delegate IAsyncEnumerable<ImportRow> ImportRows(long after);
