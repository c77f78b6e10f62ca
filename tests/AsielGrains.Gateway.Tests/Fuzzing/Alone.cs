namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>What weighs the memory of the whole process runs beside no other test.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
