using TitleReview.Core.Kernel;

namespace TitleReview.App.Imaging.Copies;

public sealed record CopyIsBroken(string Copy)
    : Refusal($"{Copy}不是完整的JPG图片，请联系系统管理员查明原因，并退回申报人重新遮盖。");

public sealed record CopyHoldsMore(string Copy, string What)
    : Refusal($"{Copy}除图像以外还含有{What}，其中可能有身份信息，请联系系统管理员查明原因，并退回申报人重新遮盖。");

public sealed record CopyStandsOtherwise(string Copy)
    : Refusal($"{Copy}的尺寸或方向与记录不符，请联系系统管理员查明原因，并退回申报人重新遮盖。");

public sealed record CopyIsNotRewritten(string Copy)
    : Refusal($"{Copy}不是系统重新写成的文件，可能是原件，请联系系统管理员查明原因，并退回申报人重新遮盖。");

/// <param name="Number">Which region of the page, from 1.</param>
public sealed record RegionIsNotSolid(string Copy, int Number)
    : Refusal($"{Copy}的第{Number}个遮盖框内不是纯色，可能看得到被遮盖的内容，请联系系统管理员查明原因，并退回申报人重新遮盖。");

public sealed record CopyIsNotMadeFromBurned(string Copy)
    : Refusal($"{Copy}不是由遮盖件缩小而成，请联系系统管理员查明原因，并退回申报人重新遮盖。");
