namespace TitleReview.App.Features.Inbox;

/// <summary>Whether this installation sends mail.</summary>
public sealed record MailSwitch(bool IsOn);
