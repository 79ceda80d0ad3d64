using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.Core.Auditing;

/// <summary>「退回修改通知书」: everything that is to be put right, said at once, and until when.</summary>
/// <param name="Notice">Title of the notice.</param>
/// <param name="By">The level that returned it, in words.</param>
/// <param name="At">UTC.</param>
/// <param name="Words">The officer's own; may be empty where there are points.</param>
/// <param name="Submissions">That count so far.</param>
/// <param name="Deadline">UTC; a null value: none is set.</param>
/// <remarks>Rules OP-04, SB-01 to SB-03. The words are proposed: no notice gives any.</remarks>
public sealed record ReturnLetter(
    string Application, string Notice, PersonName Applicant, string By, DateTime At, string Words, IReadOnlyList<(string Place, ReturnPoint Point)> Points,
    int Submissions, Cited<int> Most, int Left, Cited<DateTime?> Deadline)
{
    public const string Title = "申报材料退回修改通知书";

    public PrintedLetter Print() => new(
        Title,
        [
            $"您申报“{Notice}”职称评审的材料（申报编号{Application}），经{By}环节审核，须修改后再提交，现予退回。{(Points.Count > 0 ? $"须修改的共{Points.Count}项：" : "")}",
            .. Points.Index().Select(point => $"{point.Index + 1}. {point.Item.Place}（{OfficialName.Of(point.Item.Point.Kind)}）：{point.Item.Point.Reason}"),
            .. Words.Length > 0 ? [$"说明：{Words}"] : Array.Empty<string>(),
            $"本次申报至多提交{Most.Value}次，已用去{Submissions}次，还可以提交{Left}次（{Most.Source}）。",
            .. Left > 0 && Deadline.Value is { } due
                ? [$"请逐项修改，全部改好后在{ChineseDate.Of(BeijingTime.FromUtc(due))}以前再次提交，以服务器收到的时间为准（{Deadline.Source}）。"]
                : Array.Empty<string>(),
        ],
        [ChineseDate.Of(DateOnly.FromDateTime(BeijingTime.FromUtc(At)))])
    {
        Addressee = $"{Applicant.Printed}同志：",
    };
}
