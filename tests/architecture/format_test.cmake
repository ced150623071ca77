# SPDX-License-Identifier: Apache-2.0
# Every source is laid out as .clang-format says: cmake -D SOURCE_DIR=... -D CLANG_FORMAT=... -P format_test.cmake
file(GLOB_RECURSE sources RELATIVE ${SOURCE_DIR}
    ${SOURCE_DIR}/app/*.h ${SOURCE_DIR}/app/*.cpp ${SOURCE_DIR}/assets/*.h ${SOURCE_DIR}/assets/*.cpp ${SOURCE_DIR}/bench/*.h
    ${SOURCE_DIR}/bench/*.cpp ${SOURCE_DIR}/ml/*.h ${SOURCE_DIR}/ml/*.cpp ${SOURCE_DIR}/renderer/*.h ${SOURCE_DIR}/renderer/*.cpp
    ${SOURCE_DIR}/tests/*.h ${SOURCE_DIR}/tests/*.cpp ${SOURCE_DIR}/wire/*.h ${SOURCE_DIR}/wire/*.cpp)
list(LENGTH sources count)
if(count LESS 100)
    message(FATAL_ERROR "Only ${count} sources were found below ${SOURCE_DIR}.")
endif()
execute_process(COMMAND ${CLANG_FORMAT} --dry-run -Werror ${sources} WORKING_DIRECTORY ${SOURCE_DIR} RESULT_VARIABLE result)
if(result)
    message(FATAL_ERROR "Some sources are not laid out as .clang-format says; run ${CLANG_FORMAT} -i on them.")
endif()
