namespace AsielGrains.Domain.Regietafels;

/// <summary>What in a file speaks for a track, or is to be looked at before it is decided.</summary>
public enum TrackGround
{
    /// <summary>A hit in Eurodac: another state may be responsible.</summary>
    EurodacHit = 1,

    /// <summary>A visa of another state: that state may be responsible.</summary>
    VisaOfOtherState = 2,

    /// <summary>A claim on another state was sent and not refused.</summary>
    ClaimOpen = 3,

    /// <summary>The other state refused.</summary>
    ClaimRefused = 4,

    /// <summary>It was established that the Netherlands are responsible.</summary>
    ResponsibleHere = 5,

    /// <summary>An unaccompanied child: without family in another state no claim is laid.</summary>
    ChildAlone = 6,

    /// <summary>A repeat application.</summary>
    RepeatApplication = 7,

    /// <summary>The nationality is on the list of safe countries of origin.</summary>
    SafeCountry = 8,

    /// <summary>For some persons or areas that country is not safe: people judge.</summary>
    SafeCountryExceptions = 9,

    /// <summary>It was told before that the country is not safe for this person.</summary>
    SafeCountryException = 10,

    /// <summary>No document was found genuine: the nationality is as stated.</summary>
    NoDocumentFoundGenuine = 11,

    /// <summary>Nothing in the file leads elsewhere.</summary>
    NothingElse = 12,
}
