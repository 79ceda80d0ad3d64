using TitleReview.App.Identity;
using TitleReview.App.Ui;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「评审表核验」: a page without sign-in and without a circuit, for whoever has the paper in hand.</summary>
internal static class VerifyEndpoint
{
    public const string TooOften = "核验次数过多，请10分钟后再试。";
    public const string Unknown = "没有找到这个验证码，请核对后重新输入；仍找不到的，该表不是由本系统生成。";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.Verify, ShowAsync).AllowAnonymous();

    private static async Task<IResult> ShowAsync(string? code, HttpContext context, VerifyPrint verify, GuessLimit limit, CancellationToken ct)
    {
        var typed = code?.Trim() ?? "";
        if (typed.Length == 0)
        {
            return Page(context, "", "");
        }
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!limit.MayAsk(from))
        {
            return Page(context, Problem(TooOften), "", StatusCodes.Status429TooManyRequests);
        }
        if (await verify.AskAsync(typed, ct) is { } found)
        {
            return Page(context, Answer(found), typed);
        }
        limit.Missed(from);
        return Page(context, Problem(Unknown), typed);
    }

    private static string Answer(VerifyPrint.Confirmation found)
    {
        var (heading, role, sentence) = found.Stands
            ? ("与系统数据一致", "status", "请核对纸面上的编号、姓名与下面一致。")
            : ("该打印件已作废", "alert", "打印之后系统中的数据有变动，请申报人重新打印评审表。");
        return $"""
            <div class="{(found.Stands ? "confirmed" : "problem")}" role="{role}" data-verified="{(found.Stands ? "yes" : "void")}">
            <p><strong>{heading}</strong></p>
            <p>{sentence}</p>
            <dl>
            <dt>评审表编号</dt><dd>{PlainPage.Encode(found.FormNumber)}</dd>
            <dt>打印</dt><dd>第{found.Print}次打印，{PlainPage.Encode(Say.Moment(found.At))}</dd>
            <dt>申报人</dt><dd>{PlainPage.Encode(found.Name)}</dd>
            </dl>
            </div>
            """;
    }

    private static string Problem(string sentence) => $"""<p class="problem" role="alert" data-verified="no">{PlainPage.Encode(sentence)}</p>""";

    private static IResult Page(HttpContext context, string answer, string typed, int status = StatusCodes.Status200OK) => PlainPage.Of(
        context,
        "评审表核验",
        $"""
        {answer}
        <p>请输入《专业技术职务任职资格评审表》页脚的验证码，或扫描页脚的二维码。</p>
        <form method="get" action="{PlainPage.Encode($"{context.Request.PathBase}{Urls.Verify}")}">
        <label for="code">验证码（20位字母和数字，分隔线可以不输）</label>
        <input id="code" name="code" class="form-control" value="{PlainPage.Encode(typed)}" maxlength="60" autocomplete="off" spellcheck="false" required>
        <button class="main">核验</button>
        </form>
        """,
        status);
}
