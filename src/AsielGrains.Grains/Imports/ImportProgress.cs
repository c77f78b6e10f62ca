namespace AsielGrains.Grains.Imports;

/// <summary>How far an import has come.</summary>
[GenerateSerializer, Alias("import-progress")]
public sealed class ImportProgress
{
    [Id(0)]
    public long SettledThrough { get; set; }
}
