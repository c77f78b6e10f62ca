using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Cases;

/// <summary>How far a case has come at the start of the procedure: the furthest fact that is recorded.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Stage>))]
public enum Stage
{
    /// <summary>Nothing is recorded.</summary>
    Unknown = 0,

    /// <summary>The wish for asylum was made known (kenbaar gemaakt).</summary>
    Announced = 1,

    /// <summary>Identified and registered (I&amp;R), V-number known.</summary>
    Registered = 2,

    /// <summary>The application was signed (M35-H); the decision term runs from here.</summary>
    Lodged = 3,

    /// <summary>Withdrawn by the applicant; ends the procedure, not a duty to leave.</summary>
    Withdrawn = 4,
}
