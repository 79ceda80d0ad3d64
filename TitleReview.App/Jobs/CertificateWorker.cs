using System.Data.Common;
using TitleReview.App.Documents;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Files;
using TitleReview.App.Ui;
using TitleReview.Core.Approvals;

namespace TitleReview.App.Jobs;

/// <summary>Prints one certificate.</summary>
public delegate Task<byte[]> PrintCertificate(QualificationCertificate certificate, CancellationToken ct);

/// <summary>Makes certificate after certificate, as long as a batch waits. Whose they are is never logged.</summary>
public sealed class CertificateWorker(CertificateClaims claims, FileVault vault, NewVerificationCode newCode, PrintCertificate print, ILogger<CertificateWorker> log)
{
    /// <returns>How many it has finished.</returns>
    public async Task<int> WorkAsync(CancellationToken ct)
    {
        var made = 0;
        while (await claims.TakeAsync(ct) is { } claim)
        {
            try
            {
                while (await claims.NextAsync(claim, ct) is { } item)
                {
                    made += await MakeAsync(claim, item, ct) ? 1 : 0;
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                await claims.GiveBackAsync(claim, CancellationToken.None);
                throw;
            }
            catch (Exception fault) when (fault.GetBaseException() is DbException)
            {
                // the database comes back by itself: the batch goes on then, at the latest when its lease has ended
                await claims.GiveBackAsync(claim, ct);
                throw;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                log.LogError("Making certificates of {Document} is stopped: {Fault}", claim.Document, fault.GetType().Name);
                await claims.StopAsync(claim, fault is PrintFailedException { IsTooSlow: true } ? PrintDesk.TooSlow : PrintDesk.Failed, ct);
            }
        }
        return made;
    }

    private async Task<bool> MakeAsync(CertificateClaims.Claim claim, CertificateClaims.Item item, CancellationToken ct)
    {
        var code = newCode();
        try
        {
            var pdf = await print(item.Text with { Code = $"{code}", QrContent = $"{claim.Site.TrimEnd('/')}{Urls.CertificateCode($"{code}")}" }, ct);
            return await claims.FinishAsync(claim, item, await vault.PutAsync(pdf, ct), ApprovalFingerprint.Of(code), ct);
        }
        catch (GlyphMissingException missing)
        {
            // the office sees which, the log does not
            await claims.FailAsync(claim, item, $"{string.Join('、', missing.Missing.Select(rune => $"“{rune}”（U+{rune.Value:X4}）"))}没有字体可以打印，请联系系统管理员换用含有该字的字体后继续。", ct);
            return false;
        }
    }
}
