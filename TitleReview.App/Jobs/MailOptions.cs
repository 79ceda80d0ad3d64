namespace TitleReview.App.Jobs;

/// <summary>「邮件」 settings.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public bool IsOn { get; init; }

    public string Host { get; init; } = "";

    public int Port { get; init; } = 25;

    /// <summary>STARTTLS.</summary>
    public bool UseTls { get; init; }

    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    public string From { get; init; } = "";

    /// <summary>Of this application, as people type it.</summary>
    public string SiteAddress { get; init; } = "";
}
