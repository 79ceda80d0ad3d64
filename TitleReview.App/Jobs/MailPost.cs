using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using TitleReview.App.Data.Rows;
using TitleReview.App.Ui;

namespace TitleReview.App.Jobs;

/// <summary>Sends the mails that wait. A mail says of what kind the message is and where to read it, and nothing of a person or a case.</summary>
public sealed class MailPost(MailClaims claims, IOptions<MailOptions> options, ILogger<MailPost> log)
{
    private const int Timeout = 30_000;

    public bool IsOn => options.Value.IsOn;

    /// <returns>How many were sent.</returns>
    public async Task<int> SendAsync(CancellationToken ct)
    {
        await claims.CollectAsync(ct);
        var sent = 0;
        while (await claims.NextAsync(ct) is { } claim)
        {
            try
            {
                await SendAsync(claim, ct);
                await claims.SentAsync(claim, ct);
                sent++;
            }
            catch (Exception fault) when (fault is SmtpException or IOException or FormatException or InvalidOperationException)
            {
                log.LogWarning("A mail could not be sent: {Fault}", fault.GetType().Name);
                await claims.FailedAsync(claim, ct);
            }
        }
        return sent;
    }

    private async Task SendAsync(MailClaims.Claim claim, CancellationToken ct)
    {
        var mail = options.Value;
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.UseTls, Timeout = Timeout };
        if (mail.UserName.Length > 0)
        {
            client.Credentials = new NetworkCredential(mail.UserName, mail.Password);
        }
        using var letter = new MailMessage(mail.From, claim.Address, $"【职称评审系统】{Subject(claim.Kind)}", $"{Subject(claim.Kind)}，请登录查看：{mail.SiteAddress.TrimEnd('/')}{Urls.Inbox}\n\n本邮件由系统自动发出，请勿回复。期限以系统中显示的为准。\n")
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        // the same at every attempt, so that a server that has taken it already can tell
        letter.Headers.Add("Message-ID", $"<{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{claim.Person} {claim.Key}")))[..32]}@titlereview>");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Timeout);
        try
        {
            await client.SendMailAsync(letter, limit.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new IOException("The mail server takes too long.", late);
        }
    }

    private static string Subject(MessageKind kind) => kind switch
    {
        MessageKind.Returned => "您有一份申报被退回修改",
        MessageKind.Moved => "您的申报有新的进展",
        MessageKind.ReturnDue => "退回修改期限将至",
        MessageKind.ApplyDue => "申报即将截止",
        MessageKind.PayDue => "缴费即将截止",
        MessageKind.PublicityOver => "有公示期满，可以继续办理",
        MessageKind.StandInGranted => "同事委托您代理",
        MessageKind.FilingDue => "备案期限将至",
        MessageKind.FilingOverdue => "有备案已超过期限",
        MessageKind.FilingReturned => "有备案被退回",
        MessageKind.FilingSent => "有备案报送，请接收",
        MessageKind.FilingCompleted => "有备案已办结",
        _ => "您有一条新消息",
    };
}
