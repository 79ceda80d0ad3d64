using System.Data.Common;
using TitleReview.App.Documents;
using TitleReview.App.Files;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Jobs;

/// <summary>Draws one evaluation form.</summary>
public delegate Task<byte[]> DrawEvaluationForm(EvaluationForm form, EvaluationSeal seal, CancellationToken ct);

/// <summary>Prints evaluation form after evaluation form, as long as a batch waits. Whose they are is never logged.</summary>
public sealed class EvaluationFormWorker(EvaluationFormClaims claims, FileVault vault, DrawEvaluationForm draw, ILogger<EvaluationFormWorker> log)
{
    // whoever gets his print elsewhere in the same instant is looked for once more, and then it is no chance
    private const int MostIdleRounds = 3;

    /// <returns>How many it has printed.</returns>
    public async Task<int> WorkAsync(CancellationToken ct)
    {
        var made = 0;
        while (await claims.TakeAsync(ct) is { } claim)
        {
            try
            {
                made += await MakeAllAsync(claim, ct);
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
                log.LogError("Printing evaluation forms of {Notice} is stopped: {Fault}", claim.Notice, fault.GetType().Name);
                await claims.StopAsync(claim, PrintDesk.Failed, ct);
            }
        }
        return made;
    }

    private async Task<int> MakeAllAsync(EvaluationFormClaims.Claim claim, CancellationToken ct)
    {
        var (made, idle) = (0, 0);
        while (await claims.WantedAsync(claim, ct) is { Count: > 0 } wanted)
        {
            var done = 0;
            foreach (var id in wanted)
            {
                if (!await claims.IsHeldAsync(claim, ct))
                {
                    return made;
                }
                var isMade = await MakeAsync(claim, id, ct);
                made += isMade is true ? 1 : 0;
                done += isMade is null ? 0 : 1;
            }
            idle = done > 0 ? 0 : idle + 1;
            if (idle == MostIdleRounds)
            {
                throw new InvalidOperationException("What is wanted is never made.");
            }
        }
        return made;
    }

    /// <returns>Null when there was nothing to be made, or it was made for nothing.</returns>
    private async Task<bool?> MakeAsync(EvaluationFormClaims.Claim claim, CaseId id, CancellationToken ct)
    {
        if (await claims.ComposeAsync(claim, id, ct) is not { } item)
        {
            return null;
        }
        try
        {
            return await claims.FinishAsync(claim, item, await vault.PutAsync(await draw(item.Form, item.Seal, ct), ct), ct) ? true : null;
        }
        catch (GlyphMissingException missing)
        {
            // the office sees which, the log does not
            var sentence = $"{string.Join('、', missing.Missing.Select(rune => $"“{rune}”（U+{rune.Value:X4}）"))}没有字体可以打印。请核对该字；确认无误的，请联系系统管理员换用含有该字的字体后重新生成。";
            return await claims.FailAsync(claim, id, sentence, ct) ? false : null;
        }
        catch (PrintFailedException)
        {
            return await claims.FailAsync(claim, id, "暂时不能生成，请稍后重新生成；仍不能生成的，请联系系统管理员。", ct) ? false : null;
        }
    }
}
