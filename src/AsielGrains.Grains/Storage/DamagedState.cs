namespace AsielGrains.Grains.Storage;

/// <summary>
/// What a damaged row is read as when only its version is wanted, so that its owner can write over it.
/// </summary>
sealed class DamagedState
{
    public static readonly DamagedState Instance = new();
}
