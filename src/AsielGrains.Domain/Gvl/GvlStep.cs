using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>What a household comes to a joint location for. Which functions a step needs is data.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GvlStep>))]
public enum GvlStep
{
    /// <summary>Identification and registration (I&amp;R).</summary>
    Identification = 1,

    /// <summary>Examination of documents.</summary>
    DocumentCheck = 2,

    /// <summary>Intake into reception.</summary>
    ReceptionIntake = 3,

    /// <summary>Screening for tuberculosis.</summary>
    TuberculosisScreening = 4,

    /// <summary>Aanmeldgehoor.</summary>
    ApplicationInterview = 5,

    /// <summary>The partners look at the file together.</summary>
    Regietafel = 6,

    /// <summary>Information by VluchtelingenWerk.</summary>
    Information = 7,

    /// <summary>Medical advice on hearing and deciding.</summary>
    MedicalAdvice = 8,

    /// <summary>Preparation with the lawyer.</summary>
    LawyerPreparation = 9,

    /// <summary>Nader gehoor.</summary>
    DetailedInterview = 10,

    /// <summary>The lawyer discusses the report of the hearing.</summary>
    LawyerReview = 11,

    /// <summary>A talk on departure.</summary>
    DepartureTalk = 12,

    /// <summary>By bus to another location; the household leaves.</summary>
    Transport = 13,
}
