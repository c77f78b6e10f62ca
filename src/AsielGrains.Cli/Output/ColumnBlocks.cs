namespace AsielGrains.Cli.Output;

/// <summary>Cuts columns into blocks that fit the width of the terminal.</summary>
static class ColumnBlocks
{
    public static IEnumerable<T[]> Of<T>(IReadOnlyCollection<T> columns, int width, int labelWidth, int columnWidth) =>
        columns.Chunk(Math.Max(1, (width - labelWidth) / columnWidth));
}
