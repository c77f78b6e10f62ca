namespace AsielGrains.Grains.Households;

/// <summary>What became of an attempt to set right what did not agree.</summary>
/// <param name="Mended">So many differences were set right.</param>
/// <param name="Left">What does not agree now.</param>
[GenerateSerializer, Immutable, Alias("mend-reading")]
public sealed record MendReading([property: Id(0)] int Mended, [property: Id(1)] DifferencesReading Left);
