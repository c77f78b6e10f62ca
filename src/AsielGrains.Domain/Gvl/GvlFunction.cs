using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>What a resource of a joint location is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GvlFunction>))]
public enum GvlFunction
{
    /// <summary>AVIM: identification and registration.</summary>
    IntakeDesk = 1,

    /// <summary>KMar: examination of documents.</summary>
    DocumentDesk = 2,

    /// <summary>AVIM: fingerprints and photograph. The biometrics themselves are never here.</summary>
    Biometrics = 3,

    /// <summary>IND: room for the aanmeldgehoor.</summary>
    ApplicationInterviewRoom = 4,

    /// <summary>IND: room for the nader gehoor.</summary>
    DetailedInterviewRoom = 5,

    /// <summary>IND: interpreter, mostly by telephone or video.</summary>
    Interpreter = 6,

    /// <summary>VluchtelingenWerk: information.</summary>
    InformationDesk = 7,

    /// <summary>Room of the lawyers.</summary>
    LawyerRoom = 8,

    /// <summary>GZA and MediFirst.</summary>
    MedicalRoom = 9,

    /// <summary>GGD: X-ray for tuberculosis.</summary>
    XRay = 10,

    /// <summary>DT&amp;V: room for talks on departure.</summary>
    DepartureRoom = 11,

    /// <summary>COA: intake into reception.</summary>
    ReceptionDesk = 12,

    /// <summary>A bus; side by side are its seats.</summary>
    Transport = 13,

    /// <summary>The panel of the Regietafel.</summary>
    RegietafelPanel = 14,
}
