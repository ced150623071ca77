// SPDX-License-Identifier: Apache-2.0
layout(std430, set = 0, binding = 1) readonly buffer Instances { Instance instances[]; };
