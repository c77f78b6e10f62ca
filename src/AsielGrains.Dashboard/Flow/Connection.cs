namespace AsielGrains.Dashboard.Flow;

/// <summary>How the page stands to the flow.</summary>
public enum Connection
{
    /// <summary>No figures yet.</summary>
    Opening = 0,

    /// <summary>Figures follow the flow.</summary>
    Live = 1,

    /// <summary>The flow does not answer; the figures on the page are the last known.</summary>
    Lost = 2,
}
