namespace AsielGrains.Lives;

/// <summary>Where a life leads.</summary>
public enum LifeFate
{
    /// <summary>Still waits for the examination when the telling ends.</summary>
    Waiting = 0,

    /// <summary>Granted, with a permit.</summary>
    Granted = 1,

    /// <summary>Refused as unfounded.</summary>
    Refused = 2,

    /// <summary>Refused as manifestly unfounded: a safe country of origin, in track 2 since there are tracks.</summary>
    SafeCountry = 3,

    /// <summary>Another state is responsible; whether there is a transfer is said by how the person leaves.</summary>
    OtherState = 4,

    /// <summary>The other state refused, and the application was examined here and granted.</summary>
    ClaimRefused = 5,

    /// <summary>Gone away during the procedure; the application was left aside.</summary>
    LeftAside = 6,

    /// <summary>Withdrawn by the applicant.</summary>
    Withdrawn = 7,

    /// <summary>Another state was responsible until the term for the transfer lapsed; then granted here.</summary>
    TransferLapsed = 8,
}
