namespace AsielGrains.Dashboard.Language;

/// <summary>The languages the pages speak; the order is the order of the switch.</summary>
public enum PageLanguage
{
    Dutch = 0,
    English = 1,
}
