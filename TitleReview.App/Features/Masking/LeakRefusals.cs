using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Masking;

public sealed record PageIsNotBurned() : Refusal("这一页没有遮盖件：是否需要遮盖还没有回答，或回答与遮盖框不符，请退回申报人处理。");

public sealed record CopyIsNotInVault(string Copy) : Refusal($"文件库中的{Copy}丢失或已被改动，与记录的校验值不符，请联系系统管理员从备份恢复。");

public sealed record SealedCopyIsAnother() : Refusal("专家看到的盲评件不是申报记录中的遮盖件，请联系系统管理员查明原因。");

public sealed record SealedPagesDiffer(int Sealed, int Recorded) : Refusal($"盲评件有{Sealed}页，申报中应有{Recorded}页，请联系系统管理员查明原因。");

public sealed record SealIsBroken() : Refusal("盲评件已被改动，与密封时的校验值不符，请联系系统管理员从备份恢复。");
